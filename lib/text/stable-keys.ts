import { type CodePointIndex, indexCodePoints, type Range } from '@/lib/text/code-points'
import { parseNumbering } from '@/lib/text/numbering'
import { type AlignedPair, alignParagraphs, alignUnits } from '@/lib/text/stable-keys/alignment'
import type { Structure, TextSection } from '@/lib/text/structure'
import { heaviestIncreasingSubsequence } from '@/lib/text/weighted-lis'

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
