import { occurrencesOf } from '@/lib/text/occurrences'
import type { Reading, Run } from '@/lib/text/reading'

/** Where the very sentences of a run stand in the new version; certain if no twin of them, old or new, could be meant. */
export type Continuation = { run: Run; certain: boolean }

const mostTwins = 64

/**
 * Finds sentences again that stand unchanged. Of twins the one is meant that keeps the longer unchanged stretch
 * before it and after it, seen from the old text and from the new one alike, unless the paragraph's key speaks for
 * another. Where that ties, the key decides if its paragraph has just one of them beside other sentences and none
 * got lost; else nothing is certain.
 */
export function prepareContinuation(old: Reading, next: Reading): (run: Run) => Continuation | null {
  const places = { old: placesOf(old), next: placesOf(next) }
  const known = new Map<string, Continuation | null>()

  const find = ({ first, last }: Run): Continuation | null => {
    const length = last - first
    const standsIn = (reading: Reading) => (at: number) => {
      for (let step = 1; step <= length; step++)
        if (reading.sentences[at + step]?.words !== old.sentences[first + step]!.words) return false
      return true
    }
    const { words } = old.sentences[first]!
    const twins = (places.old.get(words) ?? []).filter(standsIn(old))
    const candidates = (places.next.get(words) ?? []).filter(standsIn(next))
    if (candidates.length === 0) return null
    const runAt = (at: number) => ({ first: at, last: at + length })
    if (candidates.length === 1 && twins.length === 1) return { run: runAt(candidates[0]!), certain: true }
    if (candidates.length > mostTwins || twins.length > mostTwins)
      return { run: runAt(candidates[0]!), certain: false }

    const kept = (from: number, to: number) => ({
      before: stretch(old, from - 1, next, to - 1, -1),
      after: stretch(old, from + length + 1, next, to + length + 1, 1),
    })
    const sameParagraph = (from: number, to: number) => keyAt(old, from) === keyAt(next, to)
    const rated = candidates.map((at) => ({ at, ...kept(first, at) }))
    const best = rated.reduce((one, other) =>
      other.before + other.after > one.before + one.after ||
      (other.before + other.after === one.before + one.after &&
        sameParagraph(first, other.at) &&
        !sameParagraph(first, one.at))
        ? other
        : one,
    )
    const rivals = [
      ...rated.filter((one) => one !== best),
      ...twins.filter((twin) => twin !== first).map((twin) => kept(twin, best.at)),
    ]
    const contradicted =
      rivals.some((one) => one.before > best.before || one.after > best.after) ||
      (!sameParagraph(first, best.at) &&
        (candidates.some((at) => sameParagraph(first, at)) ||
          twins.some((twin) => sameParagraph(twin, best.at))))
    const tied = rivals.some((one) => one.before === best.before && one.after === best.after)
    const decidedByKey =
      !fillsParagraph(old, first, first + length) &&
      !fillsParagraph(next, best.at, best.at + length) &&
      candidates.length >= twins.length &&
      candidates.filter((at) => sameParagraph(first, at)).length === 1 &&
      twins.filter((twin) => sameParagraph(twin, best.at)).length === 1 &&
      sameParagraph(first, best.at)
    return { run: runAt(best.at), certain: !contradicted && (!tied || decidedByKey) }
  }

  return (run) => {
    const id = `${run.first} ${run.last}`
    if (!known.has(id)) known.set(id, find(run))
    return known.get(id)!
  }
}

function placesOf({ sentences }: Reading) {
  return occurrencesOf(sentences.map(({ words }) => words))
}

function keyAt({ sentences, paragraphs }: Reading, at: number): string {
  return paragraphs[sentences[at]!.paragraph]!.key
}

/** A paragraph that is nothing else can be told from its twin no better than the sentences themselves. */
function fillsParagraph({ sentences }: Reading, first: number, last: number): boolean {
  const { paragraph } = sentences[first]!
  return sentences[first - 1]?.paragraph !== paragraph && sentences[last + 1]?.paragraph !== paragraph
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
