import type { Reading } from '@/lib/text/reading'

/** A run of sentences that stands in several places: its own place, all its old places, all its new ones, its length. */
export type Twins = { first: number; old: number[]; next: number[]; length: number }

type Kept = { before: number; after: number }

/**
 * Of the new places of a run the one that is meant: the one that keeps the longer unchanged stretch before it and
 * after it, seen from the old text and from the new one alike; on both sides if the paragraph's key does not speak for
 * it, not at all if the key speaks for another. Where that ties, the key decides if its paragraph has just one of
 * them beside other sentences and none got lost. In all other cases the place is not certain.
 */
export function chooseTwin(old: Reading, next: Reading, twins: Twins): { at: number; certain: boolean } {
  const { first, length } = twins
  const kept = (from: number, to: number): Kept => ({
    before: stretch(old, from - 1, next, to - 1, -1),
    after: stretch(old, from + length, next, to + length, 1),
  })
  const sameKey = (from: number, to: number) => keyAt(old, from) === keyAt(next, to)

  const rated = twins.next.map((at) => ({ at, ...kept(first, at) }))
  const worth = ({ at, before, after }: Kept & { at: number }) =>
    before + after + (sameKey(first, at) ? 0.5 : 0)
  const best = rated.reduce((one, other) => (worth(other) > worth(one) ? other : one))
  const rivals: Kept[] = [
    ...rated.filter((one) => one !== best),
    ...twins.old.filter((twin) => twin !== first).map((twin) => kept(twin, best.at)),
  ]
  const ownInNext = twins.next.filter((at) => sameKey(first, at))
  const ownInOld = twins.old.filter((twin) => sameKey(twin, best.at))
  const own = sameKey(first, best.at)

  const outdone = rivals.some(({ before, after }) => before > best.before || after > best.after)
  const keyForAnother = ownInNext.length > 0 || ownInOld.length > 0
  const supported = own || (!keyForAnother && best.before > 0 && best.after > 0)
  const tied = rivals.some(({ before, after }) => before === best.before && after === best.after)
  const keyDecides =
    own &&
    ownInNext.length === 1 &&
    ownInOld.length === 1 &&
    twins.next.length >= twins.old.length &&
    !fillsParagraph(old, first, length) &&
    !fillsParagraph(next, best.at, length)
  return { at: best.at, certain: !outdone && supported && (!tied || keyDecides) }
}

function keyAt({ sentences, paragraphs }: Reading, at: number): string {
  return paragraphs[sentences[at]!.paragraph]!.key
}

/** A paragraph that is nothing else can be told from its twin no better than the sentences themselves. */
function fillsParagraph({ sentences }: Reading, first: number, length: number): boolean {
  const { paragraph } = sentences[first]!
  return sentences[first - 1]?.paragraph !== paragraph && sentences[first + length]?.paragraph !== paragraph
}

/** How many sentences in a row stand unchanged in one direction. */
function stretch(old: Reading, from: number, next: Reading, to: number, step: 1 | -1): number {
  let length = 0
  for (let [one, other] = [from, to]; ; one += step, other += step) {
    const [before, after] = [old.sentences[one], next.sentences[other]]
    if (!before || !after || before.words !== after.words) return length
    length++
  }
}
