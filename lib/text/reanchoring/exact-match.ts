import { indexOccurrences } from '@/lib/text/occurrences'
import { chooseDuplicate } from '@/lib/text/reanchoring/duplicates'
import type { SentenceIndex, SentenceSpan } from '@/lib/text/reanchoring/sentence-index'

/**
 * Where a run of sentences stands in the new revision; certain if no duplicate, old or new, could be meant.
 */
export type ExactMatch = { span: SentenceSpan; certain: boolean }

const maxDuplicates = 64

/** Finds unchanged sentences; null if there are none. */
export function prepareExactMatch(
  old: SentenceIndex,
  next: SentenceIndex,
): (span: SentenceSpan) => ExactMatch | null {
  const positions = { old: positionsOf(old), next: positionsOf(next) }
  const unchanged =
    old.sentences.length === next.sentences.length &&
    old.sentences.every(({ words }, at) => words === next.sentences[at]!.words)

  const find = (span: SentenceSpan): ExactMatch | null => {
    const length = span.last - span.first + 1
    const of = (side: 'old' | 'next', at: number) => positions[side].get(old.sentences[at]!.words) ?? []
    // The rarest sentence of the run leads to the fewest places.
    let rarest = span.first
    for (let at = span.first; at <= span.last; at++)
      if (of('next', at).length < of('next', rarest).length) rarest = at
    const starts = (side: 'old' | 'next') => of(side, rarest).map((at) => at - rarest + span.first)
    const spanAt = (at: number) => ({ first: at, last: at + length - 1 })
    const standsIn = (reading: SentenceIndex) => (at: number) => standsAt(old, span, reading, at)

    if (of('next', rarest).length > maxDuplicates || of('old', rarest).length > maxDuplicates) {
      const at = starts('next').find(standsIn(next))
      return at === undefined ? null : { span: spanAt(at), certain: false }
    }
    const duplicates = {
      first: span.first,
      length,
      old: starts('old').filter(standsIn(old)),
      next: starts('next').filter(standsIn(next)),
    }
    if (duplicates.next.length === 0) return null
    if (duplicates.next.length === 1 && duplicates.old.length === 1)
      return { span: spanAt(duplicates.next[0]!), certain: true }
    const { at, certain } = chooseDuplicate(old, next, duplicates)
    return { span: spanAt(at), certain }
  }

  const known = new Map<string, ExactMatch | null>()
  return (span) => {
    if (unchanged) return { span, certain: true }
    const id = `${span.first} ${span.last}`
    if (!known.has(id)) known.set(id, find(span))
    return known.get(id)!
  }
}

function positionsOf({ sentences }: SentenceIndex): Map<string, number[]> {
  return indexOccurrences(sentences.map(({ words }) => words))
}

function standsAt(old: SentenceIndex, span: SentenceSpan, { sentences }: SentenceIndex, at: number): boolean {
  for (let step = 0; step <= span.last - span.first; step++)
    if (sentences[at + step]?.words !== old.sentences[span.first + step]!.words) return false
  return true
}
