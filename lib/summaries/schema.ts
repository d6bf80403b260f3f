import { z } from 'zod'
import { templates } from '@/lib/documents/summary-content'
import { items, type OutlinePart, outline, partsOf } from '@/lib/summaries/outline'

/** So many points are offered to choose from. */
export const mostPoints = 3000

const markdown = z.string().trim().max(50_000)

/** What a person writes: texts and an outline, which can also be said as a plain list of points (`items`). */
export const draft = z.object({
  title: z.string().trim().min(1).max(200),
  template: z.enum(templates).default('study'),
  intro: markdown.default(''),
  closing: markdown.default(''),
  items: items.optional(),
  outline: outline.optional(),
})

/** The same where only what changes is said. */
export const change = z.object({
  title: z.string().trim().min(1).max(200).optional(),
  template: z.enum(templates).optional(),
  intro: markdown.optional(),
  closing: markdown.optional(),
  items: items.optional(),
  outline: outline.optional(),
})

/** The outline that was said, in whichever way, and how its points are named in faults; undefined where none was. */
export function saidOutline(input: {
  items?: z.output<typeof items>
  outline?: OutlinePart[]
}): { parts: OutlinePart[]; path: 'items' | 'outline' } | undefined {
  if (input.outline) return { parts: input.outline, path: 'outline' }
  return input.items && { parts: partsOf(input.items), path: 'items' }
}
