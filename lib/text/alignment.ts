import { heaviestChain, type Pair } from '@/lib/text/chain'
import { type CodePointIndex, indexCodePoints, type Range } from '@/lib/text/code-points'
import { likenesses } from '@/lib/text/likeness'
import { occurrencesOf } from '@/lib/text/occurrences'

/** What is compared of a unit: the words that must be equal, and the words by which it may be like another. */
export type Unit = { exact: string; like: string }
export type Aligned = { from: number; to: number }

const mostPairsOfTwins = 4096
const likeInPlace = 0.3
const likeElsewhere = 0.6

/** Which new paragraph continues which old one, by their places in the lists; each at most once, in the new order. */
export function alignParagraphs(
  oldText: string | CodePointIndex,
  oldParagraphs: Range[],
  newText: string | CodePointIndex,
  newParagraphs: Range[],
): Aligned[] {
  const unitsOf = (text: string | CodePointIndex, paragraphs: Range[]) => {
    const index = indexCodePoints(text)
    return paragraphs.map(({ start, end }) => {
      const words = index.slice(start, end)
      return { exact: words, like: words }
    })
  }
  return alignUnits(unitsOf(oldText, oldParagraphs), unitsOf(newText, newParagraphs))
}

/** Equal units in order (the heaviest common subsequence), equal ones that moved if they have no twin, then like ones. */
export function alignUnits(from: Unit[], to: Unit[]): Aligned[] {
  const used = { from: new Set<number>(), to: new Set<number>() }
  const aligned: Aligned[] = []
  const take = ({ from, to }: Aligned) => {
    if (used.from.has(from) || used.to.has(to)) return
    used.from.add(from)
    used.to.add(to)
    aligned.push({ from, to })
  }
  const open = (side: 'from' | 'to') =>
    [...(side === 'from' ? from : to).keys()].filter((at) => !used[side].has(at))

  const inOrder = heaviestChain(equalPairs(from, to))
  inOrder.forEach(take)
  const gapOf = { from: gapsOf(inOrder, 'from', from.length), to: gapsOf(inOrder, 'to', to.length) }

  lonelyPairs(from, open('from'), to, open('to')).forEach(take)

  const [oldLeft, newLeft] = [open('from'), open('to')]
  const like = likenesses(
    oldLeft.map((at) => from[at]!.like),
    newLeft.map((at) => to[at]!.like),
  ).map(({ from, to, weight }) => ({ from: oldLeft[from]!, to: newLeft[to]!, weight }))
  heaviestChain(
    like.filter(({ from, to, weight }) => weight >= likeInPlace && gapOf.from[from] === gapOf.to[to]),
  ).forEach(take)
  like
    .filter(({ weight }) => weight >= likeElsewhere)
    .sort((one, other) => other.weight - one.weight || one.from - other.from)
    .forEach(take)
  return aligned.sort((one, other) => one.to - other.to)
}

/** Of twins those weigh more that stand beside the same words. Words that stand very often are paired by rank, from the front and from the back, lest pairs grow without bound. */
function equalPairs(from: Unit[], to: Unit[]): Pair[] {
  const newPlaces = occurrencesOf(to.map(({ exact }) => exact))
  return [...occurrencesOf(from.map(({ exact }) => exact))].flatMap(([words, places]) => {
    const others = newPlaces.get(words) ?? []
    const pair = (one: number, other: number) => {
      const beside = (step: 1 | -1) =>
        from[one + step] && from[one + step]!.exact === to[other + step]?.exact ? 0.25 : 0
      return { from: one, to: other, weight: words.length + 1 + beside(1) + beside(-1) }
    }
    if (places.length * others.length <= mostPairsOfTwins)
      return places.flatMap((one) => others.map((other) => pair(one, other)))
    return Array.from({ length: Math.min(places.length, others.length) }, (_, rank) => [
      pair(places[rank]!, others[rank]!),
      pair(places.at(-1 - rank)!, others.at(-1 - rank)!),
    ]).flat()
  })
}

function lonelyPairs(from: Unit[], oldPlaces: number[], to: Unit[], newPlaces: number[]) {
  const others = occurrencesOf(newPlaces.map((at) => to[at]!.exact))
  return [...occurrencesOf(oldPlaces.map((at) => from[at]!.exact))].flatMap(([words, [first, twin]]) => {
    const [other, otherTwin] = others.get(words) ?? []
    if (other === undefined || twin !== undefined || otherTwin !== undefined) return []
    return [{ from: oldPlaces[first!]!, to: newPlaces[other]! }]
  })
}

/** For each unit of one side: how many of the pairs in order stand at or before it. */
function gapsOf(inOrder: Pair[], side: 'from' | 'to', length: number): number[] {
  let passed = 0
  return Array.from({ length }, (_, at) => {
    while (passed < inOrder.length && inOrder[passed]![side] <= at) passed++
    return passed
  })
}
