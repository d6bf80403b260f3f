import { type CodePointIndex, indexCodePoints, type Range } from '@/lib/text/code-points'
import { parseNumbering } from '@/lib/text/numbering'
import { indexOccurrences } from '@/lib/text/occurrences'
import { bigramSimilarities } from '@/lib/text/similarity'
import type { Structure, TextSection } from '@/lib/text/structure'
import { heaviestIncreasingSubsequence, type WeightedPair } from '@/lib/text/weighted-lis'

/** The text of a revision and the ranges of its paragraphs, in code points. */
export type RevisionText = { text: string | CodePointIndex; paragraphs: (Range & { key: string })[] }

type Revision = { text: string | CodePointIndex; structure: Structure }

/**
 * The structure of the next revision with inherited keys; new sections and paragraphs get keys that neither
 * the previous revision nor `usedBefore` has.
 */
export function inheritKeys(
  previous: Revision,
  next: Revision,
  usedBefore: ReadonlySet<string> = new Set(),
): Structure {
  const [old, parsed] = [previous.structure, next.structure]
  const newKey = keyMaker(
    new Set([...usedBefore, ...[...old.sections, ...old.paragraphs].map(({ key }) => key)]),
  )

  const sectionOf = inheritedKeys(old.sections, alignUnits(unitsOf(previous), unitsOf(next)))
  const sectionKeys = new Map<string | null, string | null>([[null, null]])
  for (const [at, { key, parentKey }] of parsed.sections.entries()) {
    const parent = sectionKeys.get(parentKey)
    sectionKeys.set(key, sectionOf.get(at) ?? newKey(parent ? `${parent}.` : 's'))
  }

  const paragraphOf = inheritedKeys(
    old.paragraphs,
    alignParagraphs(previous.text, old.paragraphs, next.text, parsed.paragraphs),
  )
  return {
    sections: parsed.sections.map((section) => ({
      ...section,
      key: sectionKeys.get(section.key)!,
      parentKey: sectionKeys.get(section.parentKey)!,
    })),
    paragraphs: parsed.paragraphs.map((paragraph, at) => ({
      ...paragraph,
      key: paragraphOf.get(at) ?? newKey('p'),
      sectionKey: sectionKeys.get(paragraph.sectionKey)!,
    })),
  }
}

function inheritedKeys(old: { key: string }[], aligned: AlignedPair[]): Map<number, string> {
  return new Map(aligned.map(({ from, to }) => [to, old[from]!.key]))
}

/** The keys of the paragraphs that keep their order; of those that swap, the shorter ones count as moved. */
export function keysInOrder(
  old: (Range & { key: string })[],
  next: (Range & { key: string })[],
): Set<string> {
  const positions = new Map(next.map(({ key }, at) => [key, at]))
  const pairs = old.flatMap(({ key, start, end }, from) => {
    const to = positions.get(key)
    return to === undefined ? [] : [{ from, to, weight: end - start, key }]
  })
  return new Set(heaviestIncreasingSubsequence(pairs).map(({ key }) => key))
}

/** A section is equal to another by its heading, whatever its number, and like another by its own text, up to the next heading. */
function unitsOf({ text, structure: { sections } }: Revision) {
  const index = indexCodePoints(text)
  return sections.map((section: TextSection, at) => ({
    key: section.heading.slice(parseNumbering(section.heading)?.length ?? 0),
    body: index.slice(section.start, Math.min(section.end, sections[at + 1]?.start ?? section.end)),
  }))
}

/** Gives out the first key of a beginning that was never used. */
function keyMaker(used: ReadonlySet<string>): (prefix: string) => string {
  const last = new Map<string, number>()
  return (prefix) => {
    let number = (last.get(prefix) ?? 0) + 1
    while (used.has(`${prefix}${number}`)) number++
    last.set(prefix, number)
    return `${prefix}${number}`
  }
}

/** What is compared of a unit: the words that must be equal, and the words by which it may be like another. */
type AlignmentUnit = { key: string; body: string }
type AlignedPair = { from: number; to: number }

const maxDuplicatePairs = 4096
const minSimilarityInPlace = 0.3
const minSimilarityElsewhere = 0.6

/** Pairs old and new paragraphs by their indexes, each at most once, in the new order. */
function alignParagraphs(
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
function alignUnits(from: AlignmentUnit[], to: AlignmentUnit[]): AlignedPair[] {
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
