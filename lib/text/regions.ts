import type { Range } from '@/lib/text/code-points'
import { type Reading, type Run, unitsOfRun } from '@/lib/text/reading'

const mostRegions = 3
const mostPostings = 200
const ownParagraph = 1.25

/** Says in which stretches of a version's words a pattern may have its like: open sentences that share most of its neighbouring characters, those of the paragraph's key first. */
export function prepareRegions(
  next: Reading,
  isOpen: (sentence: number, run: Run) => boolean,
): (pattern: string, run: Run, key: string) => Range[] {
  const postings = postingsOf(next)
  const keyAt = (at: number) => next.paragraphs[next.sentences[at]!.paragraph]!.key

  const votes = new Uint32Array(next.sentences.length)

  const mostVoted = (pattern: string, run: Run, key: string): number[] => {
    const named: number[] = []
    for (const bigram of bigramsOf(pattern)) {
      const places = postings.get(bigram) ?? []
      if (places.length > mostPostings) continue
      for (const at of places) {
        if (votes[at] === 0) named.push(at)
        votes[at]!++
      }
    }
    const best: { at: number; weight: number }[] = []
    for (const at of named) {
      const weight = votes[at]! * (keyAt(at) === key ? ownParagraph : 1)
      votes[at] = 0
      if (best.length === mostRegions && best.at(-1)!.weight >= weight) continue
      if (!isOpen(at, run)) continue
      best.push({ at, weight })
      best.sort((one, other) => other.weight - one.weight || one.at - other.at)
      best.length = Math.min(best.length, mostRegions)
    }
    return best.map(({ at }) => at)
  }

  return (pattern, run, key) => {
    const reach = run.last - run.first + 1
    const regions = new Map<string, Range>()
    for (const at of mostVoted(pattern, run, key)) {
      let [first, last] = [at, at]
      while (at - first < reach && first > 0 && isOpen(first - 1, run)) first--
      while (last - at < reach && last + 1 < next.sentences.length && isOpen(last + 1, run)) last++
      regions.set(`${first} ${last}`, unitsOfRun(next, { first, last }))
    }
    return [...regions.values()]
  }
}

function postingsOf({ sentences }: Reading): Map<string, number[]> {
  const postings = new Map<string, number[]>()
  for (const [at, { words }] of sentences.entries())
    for (const bigram of bigramsOf(words)) {
      const places = postings.get(bigram)
      if (places) places.push(at)
      else postings.set(bigram, [at])
    }
  return postings
}

function bigramsOf(words: string): Set<string> {
  const bigrams = new Set<string>()
  for (let at = 0; at + 1 < words.length; at++) bigrams.add(words.slice(at, at + 2))
  return bigrams
}
