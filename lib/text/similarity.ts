import type { WeightedPair } from '@/lib/text/weighted-lis'

const maxPostings = 100

/** The similarity of old and new texts, 0 to 1, by shared character pairs; dissimilar pairs are left out. */
export function bigramSimilarities(from: string[], to: string[]): WeightedPair[] {
  const postings = new Map<string, Map<number, number>>()
  for (const [at, text] of to.entries())
    for (const [bigram, count] of bigramsOf(text)) {
      const positions = postings.get(bigram) ?? new Map<number, number>()
      postings.set(bigram, positions.set(at, count))
    }
  return from.flatMap((text, at) => {
    const shared = new Map<number, number>()
    for (const [bigram, count] of bigramsOf(text)) {
      const positions = postings.get(bigram)
      if (!positions || positions.size > maxPostings) continue
      for (const [other, times] of positions)
        shared.set(other, (shared.get(other) ?? 0) + Math.min(count, times))
    }
    return [...shared].map(([other, common]) => ({
      from: at,
      to: other,
      weight: (2 * common) / (sizeOf(text) + sizeOf(to[other]!)),
    }))
  })
}

/** What share of a text, from 0 to 1, stands in another, by neighbouring characters. */
export function bigramContainment(part: string, whole: string): number {
  const counts = bigramsOf(whole)
  let common = 0
  for (const [bigram, count] of bigramsOf(part)) common += Math.min(count, counts.get(bigram) ?? 0)
  return common / Math.max(sizeOf(part), 1)
}

function bigramsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at < sizeOf(text); at++) {
    const bigram = text.slice(at, at + 2)
    counts.set(bigram, (counts.get(bigram) ?? 0) + 1)
  }
  return counts
}

/** A text of one character counts as one pair. */
function sizeOf(text: string): number {
  return Math.max(text.length - 1, Math.min(text.length, 1))
}
