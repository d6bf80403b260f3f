import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import { statesNumber } from '@/lib/reports/numeral'
import { restatedValue } from '@/lib/revisions/anchors/restated-value'
import type { UnsettledRow } from '@/lib/revisions/data/unsettled'
import { compareTexts } from '@/lib/text/comparison'
import { markdownToText } from '@/lib/text/markdown'
import { classifyChanges } from '@/lib/text/quote-changes'

const count = z.number().int().min(0)
/** How the ranges of a report fared in a revision. */
export const anchorCountsOutput = z.object({ same: count, moved: count, proposed: count, orphaned: count })

/** A range with its old quote, its new quote in the current revision if any, and the changes between them. */
export function presentUnsettled(row: UnsettledRow, actor: Actor) {
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
    old: {
      revision: row.revision,
      start: row.start,
      end: row.end,
      quote: row.quote,
      prefix: row.prefix,
      suffix: row.suffix,
    },
    place,
    diff: place && compareTexts(row.quote, place.quote).map(({ kind, text }) => ({ kind, text })),
    changes: place ? classifyChanges(row.quote, place.quote) : [],
    /** Whether it may be accepted with others: proposed where its very words stand. */
    sameWords: row.status === 'proposed' && place?.quote === row.quote,
    settled: row.settledAt && { at: row.settledAt, by: row.settledBy ?? '' },
    takeaway: row.takeawayId && {
      id: row.takeawayId,
      code: row.code ?? '',
      title: row.title ?? '',
      titleEn: row.titleEn,
    },
    figure:
      row.kind === 'figure'
        ? {
            value: row.value ?? '',
            unit: row.unit ?? '',
            label: row.label ?? '',
            labelEn: row.labelEn,
            /** What it says today, where that is no longer the value. */
            current: row.currentValue === row.value ? null : row.currentValue,
            restated: place && restatedValue(row.value ?? '', row.unit ?? '', row.quote, place.quote),
          }
        : null,
    /** Whether the proposal can be taken as it is: a figure's number must stand there. */
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

export type UnsettledRange = ReturnType<typeof presentUnsettled>
