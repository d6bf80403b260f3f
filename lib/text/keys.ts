import { type Aligned, alignParagraphs, alignUnits } from '@/lib/text/alignment'
import { heaviestChain } from '@/lib/text/chain'
import { type CodePointIndex, indexCodePoints, type Range } from '@/lib/text/code-points'
import { readNumbering } from '@/lib/text/numbering'
import type { Section, Structure } from '@/lib/text/structure'

type Revision = { text: string | CodePointIndex; structure: Structure }

/**
 * The next revision's structure with the keys of the sections and paragraphs that it continues; what continues
 * nothing gets a key that neither the previous revision nor any in `taken` ever had.
 */
export function carryKeys(
  previous: Revision,
  next: Revision,
  taken: ReadonlySet<string> = new Set(),
): Structure {
  const [old, made] = [previous.structure, next.structure]
  const fresh = keyMaker(new Set([...taken, ...[...old.sections, ...old.paragraphs].map(({ key }) => key)]))

  const sectionOf = carried(old.sections, alignUnits(unitsOf(previous), unitsOf(next)))
  const sectionKeys = new Map<string | null, string | null>([[null, null]])
  for (const [at, { key, parentKey }] of made.sections.entries()) {
    const parent = sectionKeys.get(parentKey)
    sectionKeys.set(key, sectionOf.get(at) ?? fresh(parent ? `${parent}.` : 's'))
  }

  const paragraphOf = carried(
    old.paragraphs,
    alignParagraphs(previous.text, old.paragraphs, next.text, made.paragraphs),
  )
  return {
    sections: made.sections.map((section) => ({
      ...section,
      key: sectionKeys.get(section.key)!,
      parentKey: sectionKeys.get(section.parentKey)!,
    })),
    paragraphs: made.paragraphs.map((paragraph, at) => ({
      ...paragraph,
      key: paragraphOf.get(at) ?? fresh('p'),
      sectionKey: sectionKeys.get(paragraph.sectionKey)!,
    })),
  }
}

function carried(old: { key: string }[], aligned: Aligned[]): Map<number, string> {
  return new Map(aligned.map(({ from, to }) => [to, old[from]!.key]))
}

/** The keys whose paragraphs stand in the old order still; of those that changed places the shorter ones moved. */
export function keysInOrder(
  old: (Range & { key: string })[],
  next: (Range & { key: string })[],
): Set<string> {
  const places = new Map(next.map(({ key }, at) => [key, at]))
  const pairs = old.flatMap(({ key, start, end }, from) => {
    const to = places.get(key)
    return to === undefined ? [] : [{ from, to, weight: end - start, key }]
  })
  return new Set(heaviestChain(pairs).map(({ key }) => key))
}

/** A section is equal to another by its heading, whatever its number, and like another by its own text, up to the next heading. */
function unitsOf({ text, structure: { sections } }: Revision) {
  const index = indexCodePoints(text)
  return sections.map((section: Section, at) => ({
    exact: section.heading.slice(readNumbering(section.heading)?.length ?? 0),
    like: index.slice(section.start, Math.min(section.end, sections[at + 1]?.start ?? section.end)),
  }))
}

/** Gives out the first key of a beginning that was never used. */
function keyMaker(used: ReadonlySet<string>): (beginning: string) => string {
  const last = new Map<string, number>()
  return (beginning) => {
    let number = (last.get(beginning) ?? 0) + 1
    while (used.has(`${beginning}${number}`)) number++
    last.set(beginning, number)
    return `${beginning}${number}`
  }
}
