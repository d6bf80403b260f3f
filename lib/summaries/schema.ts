import { z } from 'zod'
import { summaryTemplates } from '@/lib/documents/summary-content'
import { itemsSchema, type OutlinePart, outlineSchema, partsFromItems } from '@/lib/summaries/outline/schema'

/** So many points are offered to choose from. */
export const maxPoints = 3000

const markdown = z.string().trim().max(50_000)

/** What a person writes: texts and an outline, which can also be said as a plain list of points (`items`). */
export const summaryDraft = z.object({
  title: z.string().trim().min(1).max(200),
  template: z.enum(summaryTemplates).default('study'),
  intro: markdown.default(''),
  closing: markdown.default(''),
  items: itemsSchema.optional(),
  outline: outlineSchema.optional(),
})

/** The same where only what changes is said. */
export const summaryChange = z.object({
  title: z.string().trim().min(1).max(200).optional(),
  template: z.enum(summaryTemplates).optional(),
  intro: markdown.optional(),
  closing: markdown.optional(),
  items: itemsSchema.optional(),
  outline: outlineSchema.optional(),
})

/** The outline that was said, in whichever way, and how its points are named in faults; undefined where none was. */
export function outlineFromInput(input: {
  items?: z.output<typeof itemsSchema>
  outline?: OutlinePart[]
}): { parts: OutlinePart[]; path: 'items' | 'outline' } | undefined {
  if (input.outline) return { parts: input.outline, path: 'outline' }
  return input.items && { parts: partsFromItems(input.items), path: 'items' }
}
