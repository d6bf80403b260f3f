import { z } from 'zod'
import { id } from '@/lib/id'
import { markdownInput } from '@/lib/markdown-input'
import { codePoint, count, namedRef, titledTakeaway } from '@/lib/output'
import { slug, trimmedText } from '@/lib/reports/schema'
import { flagFilter, optionalFilter, reportFilter, takeawayHead } from '@/lib/takeaways/schema'

export const annotationKinds = ['highlight', 'comment', 'question', 'correction'] as const
export type AnnotationKind = (typeof annotationKinds)[number]

export const annotationVisibilities = ['private', 'staff'] as const
export type AnnotationVisibility = (typeof annotationVisibilities)[number]

export const annotationKind = z.enum(annotationKinds)
export const annotationVisibility = z.enum(annotationVisibilities)

/** Empty only for a highlight. */
export const annotationBody = z.union([z.literal(''), markdownInput])

const tag = trimmedText(30).min(1)

/** The tags without duplicates, in the given order. */
export const annotationTags = z
  .array(tag)
  .max(20)
  .transform((all) => [...new Set(all)])

/** A range in code points of a report's text or a takeaway's statement; position and quote must agree. */
export const targetFields = {
  report: slug.optional(),
  takeawayId: id.optional(),
  start: z.coerce.number().int().min(0),
  end: z.coerce.number().int().min(1),
  quote: z.string().min(1).max(20_000),
}

export const annotationFilters = {
  report: reportFilter,
  takeaway: optionalFilter(id),
  kind: optionalFilter(annotationKind),
  author: optionalFilter(z.string().max(100)),
  tag: optionalFilter(tag),
  mine: flagFilter,
  /** Only open questions. */
  open: flagFilter,
}

const position = z.coerce.number().pipe(z.int32().min(0)).optional()

/** The order of a list, and the positions of the current text that limit it. */
export const listOrderFields = {
  order: optionalFilter(z.enum(['position', 'newest'])),
  from: position,
  to: position,
}

/** The choices of the filters of one report. */
export const annotationFacets = z.object({
  people: z.array(namedRef.extend({ count })),
  tags: z.array(z.object({ tag: z.string(), count })),
  takeaways: z.array(titledTakeaway),
})
export type AnnotationFacets = z.infer<typeof annotationFacets>

const mark = z.object({ id: z.uuid(), start: codePoint, end: codePoint })

/** A range is `waiting` where it is only proposed: a person has yet to settle it, of an annotation its author. */
export const reportMarks = annotationFacets.extend({
  passages: z.array(
    mark.extend({ waiting: z.boolean(), takeaway: takeawayHead.extend({ openThreads: count }) }),
  ),
  marks: z.array(
    mark.extend({ kind: annotationKind, own: z.boolean(), waiting: z.literal(true).optional() }),
  ),
  total: count,
  unsettled: count,
})
export type ReportMarks = z.infer<typeof reportMarks>
