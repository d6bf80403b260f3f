import { indexOccurrences } from '@/lib/text/occurrences'
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

/** A run of sentences that occurs several times: its position, all old and new positions, its length. */
type DuplicateSpans = { first: number; old: number[]; next: number[]; length: number }

type UnchangedContext = { before: number; after: number }

/**
 * Chooses the new position with the longest unchanged context. It is certain where no rival has more on
 * either side, the paragraph key does not contradict it, and the key breaks any tie.
 */
function chooseDuplicate(
  old: SentenceIndex,
  next: SentenceIndex,
  duplicates: DuplicateSpans,
): { at: number; certain: boolean } {
  const { first, length } = duplicates
  const unchangedContext = (from: number, to: number): UnchangedContext => ({
    before: countUnchanged(old, from - 1, next, to - 1, -1),
    after: countUnchanged(old, from + length, next, to + length, 1),
  })
  const sameKey = (from: number, to: number) => keyAt(old, from) === keyAt(next, to)

  const rated = duplicates.next.map((at) => ({ at, ...unchangedContext(first, at) }))
  const score = ({ at, before, after }: UnchangedContext & { at: number }) =>
    before + after + (sameKey(first, at) ? 0.5 : 0)
  const best = rated.reduce((one, other) => (score(other) > score(one) ? other : one))
  const rivals: UnchangedContext[] = [
    ...rated.filter((one) => one !== best),
    ...duplicates.old
      .filter((duplicate) => duplicate !== first)
      .map((duplicate) => unchangedContext(duplicate, best.at)),
  ]
  const sameKeyInNext = duplicates.next.filter((at) => sameKey(first, at))
  const sameKeyInOld = duplicates.old.filter((duplicate) => sameKey(duplicate, best.at))
  const sameAsOld = sameKey(first, best.at)

  const surpassed = rivals.some(({ before, after }) => before > best.before || after > best.after)
  const keyForAnother = sameKeyInNext.length > 0 || sameKeyInOld.length > 0
  const supported = sameAsOld || (!keyForAnother && best.before > 0 && best.after > 0)
  const tied = rivals.some(({ before, after }) => before === best.before && after === best.after)
  const keyDecides =
    sameAsOld &&
    sameKeyInNext.length === 1 &&
    sameKeyInOld.length === 1 &&
    duplicates.next.length >= duplicates.old.length &&
    !fillsParagraph(old, first, length) &&
    !fillsParagraph(next, best.at, length)
  return { at: best.at, certain: !surpassed && supported && (!tied || keyDecides) }
}

function keyAt({ sentences, paragraphs }: SentenceIndex, at: number): string {
  return paragraphs[sentences[at]!.paragraph]!.key
}

/** A paragraph that is nothing else can be told from its twin no better than the sentences themselves. */
function fillsParagraph({ sentences }: SentenceIndex, first: number, length: number): boolean {
  const { paragraph } = sentences[first]!
  return sentences[first - 1]?.paragraph !== paragraph && sentences[first + length]?.paragraph !== paragraph
}

/** How many sentences in a row stand unchanged in one direction. */
function countUnchanged(
  old: SentenceIndex,
  from: number,
  next: SentenceIndex,
  to: number,
  step: 1 | -1,
): number {
  let length = 0
  for (let [one, other] = [from, to]; ; one += step, other += step) {
    const [before, after] = [old.sentences[one], next.sentences[other]]
    if (!before || !after || before.words !== after.words) return length
    length++
  }
}
