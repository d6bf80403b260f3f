import { z } from 'zod'

export const MAX_BODY = 20_000

const visible = /[^\s\p{Cf}]/u

/** What a person wrote: Markdown of 1 to 20,000 code points, without blank ends. */
export const body = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .check((context) => {
    if (!visible.test(context.value))
      context.issues.push({
        code: 'too_small',
        origin: 'string',
        minimum: 1,
        inclusive: true,
        input: context.value,
      })
    // A string never has more code points than UTF-16 units, so most are counted without a copy.
    if (context.value.length > MAX_BODY && [...context.value].length > MAX_BODY)
      context.issues.push({
        code: 'too_big',
        origin: 'string',
        maximum: MAX_BODY,
        inclusive: true,
        input: context.value,
      })
  })

export const orders = ['oldest', 'newest'] as const
export type Order = (typeof orders)[number]
export const order = z.enum(orders).default('oldest')
