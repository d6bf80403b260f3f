import { z } from 'zod'
import { id } from '@/lib/id'

const discussions = ['none', 'conclusions', 'full'] as const

/** What of a point's discussion is taken; true and false, as it was asked for before, are all of it and nothing. */
const discussion = z
  .union([z.enum(discussions), z.boolean().transform((all) => (all ? ('full' as const) : ('none' as const)))])
  .default('conclusions')

export const items = z
  .array(z.object({ takeawayId: id, discussion }))
  .max(500)
  .superRefine((list, context) => {
    const seen = new Set<string>()
    for (const [index, item] of list.entries()) {
      if (seen.has(item.takeawayId))
        context.addIssue({ code: 'custom', message: 'twice', path: [index, 'takeawayId'] })
      seen.add(item.takeawayId)
    }
  })

const markdown = z.string().trim().max(50_000)

/** What a person writes: the points in their order, each with its discussion, what that came to, or neither. */
export const draft = z.object({
  title: z.string().trim().min(1).max(200),
  intro: markdown.default(''),
  closing: markdown.default(''),
  items: items.default([]),
})
