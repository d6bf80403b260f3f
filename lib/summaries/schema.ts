import { z } from 'zod'
import { id } from '@/lib/id'

export const items = z
  .array(z.object({ takeawayId: id, discussion: z.boolean().default(false) }))
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

/** What a person writes: the points in their order, each with or without its discussion. */
export const draft = z.object({
  title: z.string().trim().min(1).max(200),
  intro: markdown.default(''),
  closing: markdown.default(''),
  items: items.default([]),
})
