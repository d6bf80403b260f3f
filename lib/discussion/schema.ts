import { z } from 'zod'

export const MAX_BODY = 20_000

/** Ids come from browsers and scripts; Postgres compares them in lower case. */
export const id = z.uuid().transform((value) => value.toLowerCase())

const unstorable = /\0|\p{Surrogate}/gu
const visible = /[^\s\p{Cf}]/u

/** What a person wrote: Markdown of 1 to 20,000 code points, without blank ends and what Postgres cannot store. */
export const body = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n').replace(unstorable, '').trim())
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
