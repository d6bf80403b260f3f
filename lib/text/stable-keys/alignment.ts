import { type CodePointIndex, indexCodePoints, type Range } from '@/lib/text/code-points'
import { indexOccurrences } from '@/lib/text/occurrences'
import { bigramSimilarities } from '@/lib/text/similarity'
import { heaviestIncreasingSubsequence, type WeightedPair } from '@/lib/text/weighted-lis'

/** What is compared of a unit: the words that must be equal, and the words by which it may be like another. */
export type AlignmentUnit = { key: string; body: string }
export type AlignedPair = { from: number; to: number }

const maxDuplicatePairs = 4096
const minSimilarityInPlace = 0.3
const minSimilarityElsewhere = 0.6

/** Pairs old and new paragraphs by their indexes, each at most once, in the new order. */
export function alignParagraphs(
  oldText: string | CodePointIndex,
  oldParagraphs: Range[],
  newText: string | CodePointIndex,
  newParagraphs: Range[],
): AlignedPair[] {
  const unitsOf = (text: string | CodePointIndex, paragraphs: Range[]) => {
    const index = indexCodePoints(text)
    return paragraphs.map(({ start, end }) => {
      const words = index.slice(start, end)
      return { key: words, body: words }
    })
  }
  return alignUnits(unitsOf(oldText, oldParagraphs), unitsOf(newText, newParagraphs))
}

/**
 * Pairs equal units in order (heaviest common subsequence), then moved ones without duplicates, then similar
 * ones.
 */
export function alignUnits(from: AlignmentUnit[], to: AlignmentUnit[]): AlignedPair[] {
  const used = { from: new Set<number>(), to: new Set<number>() }
  const aligned: AlignedPair[] = []
  const accept = ({ from, to }: AlignedPair) => {
    if (used.from.has(from) || used.to.has(to)) return
    used.from.add(from)
    used.to.add(to)
    aligned.push({ from, to })
  }
  const open = (side: 'from' | 'to') =>
    [...(side === 'from' ? from : to).keys()].filter((at) => !used[side].has(at))

  const inOrder = heaviestIncreasingSubsequence(equalPairs(from, to))
  inOrder.forEach(accept)
  const gapOf = { from: gapsOf(inOrder, 'from', from.length), to: gapsOf(inOrder, 'to', to.length) }

  uniquePairs(from, open('from'), to, open('to')).forEach(accept)

  const [oldLeft, newLeft] = [open('from'), open('to')]
  const similar = bigramSimilarities(
    oldLeft.map((at) => from[at]!.body),
    newLeft.map((at) => to[at]!.body),
  ).map(({ from, to, weight }) => ({ from: oldLeft[from]!, to: newLeft[to]!, weight }))
  heaviestIncreasingSubsequence(
    similar.filter(
      ({ from, to, weight }) => weight >= minSimilarityInPlace && gapOf.from[from] === gapOf.to[to],
    ),
  ).forEach(accept)
  similar
    .filter(({ weight }) => weight >= minSimilarityElsewhere)
    .sort((one, other) => other.weight - one.weight || one.from - other.from)
    .forEach(accept)
  return aligned.sort((one, other) => one.to - other.to)
}

/** Of twins those weigh more that stand beside the same words. Words that stand very often are paired by rank, from the front and from the back, lest pairs grow without bound. */
function equalPairs(from: AlignmentUnit[], to: AlignmentUnit[]): WeightedPair[] {
  const newPositions = indexOccurrences(to.map(({ key }) => key))
  return [...indexOccurrences(from.map(({ key }) => key))].flatMap(([words, positions]) => {
    const others = newPositions.get(words) ?? []
    const pair = (one: number, other: number) => {
      const beside = (step: 1 | -1) =>
        from[one + step] && from[one + step]!.key === to[other + step]?.key ? 0.25 : 0
      return { from: one, to: other, weight: words.length + 1 + beside(1) + beside(-1) }
    }
    if (positions.length * others.length <= maxDuplicatePairs)
      return positions.flatMap((one) => others.map((other) => pair(one, other)))
    return Array.from({ length: Math.min(positions.length, others.length) }, (_, rank) => [
      pair(positions[rank]!, others[rank]!),
      pair(positions.at(-1 - rank)!, others.at(-1 - rank)!),
    ]).flat()
  })
}

function uniquePairs(
  from: AlignmentUnit[],
  oldPositions: number[],
  to: AlignmentUnit[],
  newPositions: number[],
) {
  const others = indexOccurrences(newPositions.map((at) => to[at]!.key))
  return [...indexOccurrences(oldPositions.map((at) => from[at]!.key))].flatMap(
    ([words, [first, duplicate]]) => {
      const [other, otherDuplicate] = others.get(words) ?? []
      if (other === undefined || duplicate !== undefined || otherDuplicate !== undefined) return []
      return [{ from: oldPositions[first!]!, to: newPositions[other]! }]
    },
  )
}

/** For each unit of one side: how many of the pairs in order stand at or before it. */
function gapsOf(inOrder: WeightedPair[], side: 'from' | 'to', length: number): number[] {
  let passed = 0
  return Array.from({ length }, (_, at) => {
    while (passed < inOrder.length && inOrder[passed]![side] <= at) passed++
    return passed
  })
}
