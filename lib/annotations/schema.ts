import { z } from 'zod'
import { id } from '@/lib/id'
import { slug, typed } from '@/lib/reports/schema'
import { filter, reportFilter } from '@/lib/takeaways/schema'
import { written } from '@/lib/written'

export const kinds = ['highlight', 'comment', 'question', 'correction'] as const
export type AnnotationKind = (typeof kinds)[number]

export const visibilities = ['private', 'staff'] as const
export type Visibility = (typeof visibilities)[number]

export const kind = z.enum(kinds)
export const visibility = z.enum(visibilities)

/** Only a highlight may go without words. */
export const body = z.union([z.literal(''), written])

const tag = typed(30).min(1)

/** Each tag once, in the order given. */
export const tags = z
  .array(tag)
  .max(20)
  .transform((all) => [...new Set(all)])

/** Where a note stands: on a report's text or on a takeaway's statement. Code points; position and quote must agree. */
export const target = {
  report: slug.optional(),
  takeawayId: id.optional(),
  start: z.coerce.number().int().min(0),
  end: z.coerce.number().int().min(1),
  quote: z.string().min(1).max(20_000),
}

/** What a list of annotations is narrowed to. */
export const filters = {
  report: reportFilter,
  takeaway: filter(id),
  kind: filter(kind),
  author: filter(z.string().max(100)),
  tag: filter(tag),
  mine: flag(),
  /** Questions that are not resolved. */
  open: flag(),
}

const position = z.coerce.number().pipe(z.int32().min(0)).optional()

/** How a list is put in order, and between which positions of the current text. */
export const listOrder = {
  order: filter(z.enum(['position', 'newest'])),
  from: position,
  to: position,
}

function flag() {
  return filter(z.union([z.boolean(), z.stringbool()]))
}
