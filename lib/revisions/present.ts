import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import { textRange } from '@/lib/annotations/present'
import { annotationKind, annotationVisibility } from '@/lib/annotations/schema'
import { count, instant, titledTakeaway } from '@/lib/output'
import { statesNumber } from '@/lib/reports/numeral'
import { restatedValue } from '@/lib/revisions/anchors/settlement'
import type { UnsettledRow } from '@/lib/revisions/data/unsettled'
import { anchorStatus, rangeKind } from '@/lib/revisions/range'
import { compareTexts } from '@/lib/text/comparison'
import { markdownToText } from '@/lib/text/markdown'
import { classifyChanges, quoteChangeKinds } from '@/lib/text/quote-changes'

export const diffPart = z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() })
const textPosition = textRange.extend({ prefix: z.string(), suffix: z.string() })

export const unsettledRangeOutput = z.object({
  kind: rangeKind,
  id: z.uuid(),
  status: anchorStatus,
  old: textPosition.extend({ revision: count }),
  place: textPosition.nullable(),
  diff: z.array(diffPart).nullable(),
  changes: z.array(z.object({ kind: z.enum(quoteChangeKinds), old: z.string(), new: z.string() })),
  /** Whether it may be accepted with others: proposed where its very words stand. */
  sameWords: z.boolean(),
  settled: z.object({ at: instant, by: z.string() }).nullable(),
  takeaway: titledTakeaway.nullable(),
  figure: z
    .object({
      value: z.string(),
      unit: z.string(),
      label: z.string(),
      labelEn: z.string().nullable(),
      /** What it says today, where that is no longer the value. */
      current: z.string().nullable(),
      restated: z.string().nullable(),
    })
    .nullable(),
  /** Whether the proposal can be taken as it is: a figure's number must stand there. */
  acceptable: z.boolean(),
  term: z.object({ name: z.string(), nameEn: z.string().nullable() }).nullable(),
  annotation: z
    .object({ kind: annotationKind, visibility: annotationVisibility, body: z.string(), author: z.string() })
    .nullable(),
  can: z.object({ settle: z.boolean() }),
})
export type UnsettledRange = z.input<typeof unsettledRangeOutput>

/** A range with its old quote, its new quote in the current revision if any, and the changes between them. */
export function presentUnsettled(row: UnsettledRow, actor: Actor): UnsettledRange {
  const { revision, start, end, quote, prefix, suffix } = row
  const place =
    row.newStart === null
      ? null
      : {
          start: row.newStart,
          end: row.newEnd ?? row.newStart,
          quote: row.newQuote ?? '',
          prefix: row.newPrefix ?? '',
          suffix: row.newSuffix ?? '',
        }
  return {
    kind: row.kind,
    id: row.id,
    status: row.status,
    old: { revision, start, end, quote, prefix, suffix },
    place,
    diff: place && compareTexts(row.quote, place.quote).map(({ kind, text }) => ({ kind, text })),
    changes: place ? classifyChanges(row.quote, place.quote) : [],
    sameWords: row.status === 'proposed' && place?.quote === row.quote,
    settled: row.settledAt && { at: row.settledAt, by: row.settledBy ?? '' },
    takeaway: row.takeawayId
      ? { id: row.takeawayId, code: row.code ?? '', title: row.title ?? '', titleEn: row.titleEn }
      : null,
    figure:
      row.kind === 'figure'
        ? {
            value: row.value ?? '',
            unit: row.unit ?? '',
            label: row.label ?? '',
            labelEn: row.labelEn,
            current: row.currentValue === row.value ? null : row.currentValue,
            restated: place && restatedValue(row.value ?? '', row.unit ?? '', row.quote, place.quote),
          }
        : null,
    acceptable:
      row.status === 'proposed' &&
      (row.kind !== 'figure' || statesNumber(place?.quote ?? '', row.value ?? '')),
    term: row.kind === 'term' ? { name: row.name ?? '', nameEn: row.nameEn } : null,
    annotation: row.annotationKind && {
      kind: row.annotationKind,
      visibility: row.visibility ?? 'private',
      body: markdownToText(row.body ?? ''),
      author: row.author ?? '',
    },
    can: { settle: may(actor, 'anchor.settle', { ownerId: row.authorId }) },
  }
}
