import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/permissions'
import type { NamedRow } from '@/lib/annotations/data/unsettled'
import { describeChanges } from '@/lib/text/changes'
import { sliceCodePoints } from '@/lib/text/code-points'
import { difference, readable } from '@/lib/text/difference'

/** A range beside its fate in the current revision: the old words, the new ones where there are any, what changed between them. */
export function shapeOf(row: NamedRow, actor: Actor) {
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
    words: place && wordsOf(row.quote, place.quote),
    changes: place ? describeChanges(row.quote, place.quote) : [],
    settled: row.settledAt && { at: row.settledAt, by: row.settledBy ?? '' },
    takeaway: row.takeawayId && {
      id: row.takeawayId,
      code: row.code ?? '',
      title: row.title ?? '',
      titleEn: row.titleEn,
    },
    figure:
      row.kind === 'figure'
        ? { value: row.value ?? '', unit: row.unit ?? '', label: row.label ?? '', labelEn: row.labelEn }
        : null,
    term: row.kind === 'term' ? { name: row.name ?? '', nameEn: row.nameEn } : null,
    annotation: row.annotationKind && {
      kind: row.annotationKind,
      visibility: row.visibility ?? 'private',
      body: row.body ?? '',
      author: row.author ?? '',
    },
    can: { settle: may(actor, 'anchor.settle', { ownerId: row.authorId }) },
  }
}

type Words = { kind: 'same' | 'removed' | 'added'; text: string }

export type Unsettled = ReturnType<typeof shapeOf>

/** Old and new words in one row, as they follow each other. */
function wordsOf(before: string, after: string): Words[] {
  return readable(difference(before, after))
    .flatMap(({ equal, old, new: fresh }): Words[] => {
      const removed = sliceCodePoints(before, old.start, old.end)
      if (equal) return [{ kind: 'same', text: removed }]
      return [
        { kind: 'removed', text: removed },
        { kind: 'added', text: sliceCodePoints(after, fresh.start, fresh.end) },
      ]
    })
    .filter(({ text }) => text !== '')
}
