import type { SentenceIndex } from '@/lib/text/reanchoring/sentence-index'

/** A run of sentences that occurs several times: its position, all old and new positions, its length. */
export type DuplicateSpans = { first: number; old: number[]; next: number[]; length: number }

type UnchangedContext = { before: number; after: number }

/**
 * Chooses the new position with the longest unchanged context. It is certain where no rival has more on
 * either side, the paragraph key does not contradict it, and the key breaks any tie.
 */
export function chooseDuplicate(
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
