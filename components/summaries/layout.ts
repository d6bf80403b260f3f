import type { Choice, Part } from '@/components/summaries/composition'
import type { Document, Heading } from '@/lib/documents/model'
import { headingMarks } from '@/lib/documents/numbering'
import type { Template } from '@/lib/documents/summary-content'

type Kind = Choice['kind']

/** How a part stands in the document: its number, how deep, and the heading that the document puts before it by itself. */
export type Place = { mark: string; depth: number; before?: { mark: string; kind: Kind | null } }

/**
 * The places of the parts as `composeSummary` sets them. `kindOf` knows no kind of a point that the reader does not
 * see: the document leaves it out, so it counts for nothing.
 */
export function layoutOf(
  parts: Part[],
  {
    template,
    lang,
    kindOf,
  }: { template: Template; lang: Document['lang']; kindOf: (id: string) => Kind | undefined },
): Place[] {
  const kinds = parts.flatMap((part) => (part.kind === 'point' ? (kindOf(part.takeawayId) ?? []) : []))
  const own = parts.some((part) => part.kind === 'heading')
  const grouped = !own && new Set(runs(kinds)).size === runs(kinds).length
  const automatic = !own && template !== 'minutes'
  let level = template === 'minutes' && !own ? 1 : 2
  let depth = 0
  let last: Kind | undefined
  const headings: Heading[] = []
  const head = (of: number) => {
    const heading: Heading = { kind: 'heading', level: of as Heading['level'], text: '', number: true }
    headings.push(heading)
    return heading
  }
  const placed = parts.map(
    (part): { depth: number; heading?: Heading; before?: Heading; kind?: Kind | null } => {
      if (part.kind === 'heading') {
        level = part.level + 1
        depth = part.level
        return { depth: part.level - 1, heading: head(part.level) }
      }
      if (part.kind === 'text') {
        for (const [sign] of part.text.matchAll(/^ {0,3}#{1,4}(?= )/gm))
          headings.push({ kind: 'heading', level: sign.trim().length as Heading['level'], text: '' })
        return { depth }
      }
      const kind = kindOf(part.takeawayId)
      if (!kind) return { depth }
      const first = grouped ? kind !== last : last === undefined
      last = kind
      const before = automatic && first ? head(1) : undefined
      if (automatic) depth = 1
      return {
        depth,
        before,
        kind: grouped ? kind : null,
        heading: template === 'brief' ? undefined : head(level),
      }
    },
  )
  const marks = headingMarks(headings, lang)
  const markOf = (heading?: Heading) => (heading && marks.get(heading)) ?? ''
  return placed.map(({ depth, heading, before, kind = null }) => ({
    mark: markOf(heading).trim(),
    depth,
    ...(before ? { before: { mark: markOf(before), kind } } : {}),
  }))
}

function runs<Item>(list: Item[]): Item[] {
  return list.filter((item, at) => list[at - 1] !== item)
}
