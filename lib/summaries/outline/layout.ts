import type { Document, HeadingBlock } from '@/lib/documents/model'
import { headingNumbers } from '@/lib/documents/numbering'
import type { SummaryTemplate } from '@/lib/documents/summary-content'
import type { EditorPart, PointChoice } from '@/lib/summaries/outline/editor-state'

type PointKind = PointChoice['kind']

/** How a part stands in the document: its number, how deep, and the heading that the document puts before it by itself. */
export type PartLayout = { mark: string; depth: number; before?: { mark: string; kind: PointKind | null } }

/**
 * The places of the parts as `composeSummary` sets them. `kindOf` knows no kind of a point that the reader does not
 * see: the document leaves it out, so it counts for nothing.
 */
export function layoutParts(
  parts: EditorPart[],
  {
    template,
    lang,
    intro = '',
    kindOf,
  }: {
    template: SummaryTemplate
    lang: Document['lang']
    intro?: string
    kindOf: (id: string) => PointKind | undefined
  },
): PartLayout[] {
  const kinds = parts.flatMap((part) => (part.kind === 'point' ? (kindOf(part.takeawayId) ?? []) : []))
  const own = parts.some((part) => part.kind === 'heading')
  const grouped = !own && new Set(runs(kinds)).size === runs(kinds).length
  const automatic = !own && (template === 'study' || template === 'brief')
  let level = template === 'minutes' && !own ? 1 : 2
  let depth = 0
  let last: PointKind | undefined
  const headings: HeadingBlock[] = []
  const head = (of: number) => {
    const heading: HeadingBlock = {
      kind: 'heading',
      level: of as HeadingBlock['level'],
      text: '',
      number: true,
    }
    headings.push(heading)
    return heading
  }
  const headsOf = (text: string, first: number) => {
    for (const [sign] of text.matchAll(/^ {0,3}#{1,6}(?= )/gm))
      head(Math.min(sign.trim().length + first - 1, 4))
  }
  headsOf(intro, 1)
  const placed = parts.map(
    (part): { depth: number; heading?: HeadingBlock; before?: HeadingBlock; kind?: PointKind | null } => {
      if (part.kind === 'heading') {
        level = part.level + 1
        depth = part.level
        return { depth: part.level - 1, heading: head(part.level) }
      }
      if (part.kind === 'text') {
        headsOf(part.text, own ? level : 1)
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
        heading: template === 'brief' || template === 'opinions' ? undefined : head(level),
      }
    },
  )
  const marks = headingNumbers(headings, lang)
  const markOf = (heading?: HeadingBlock) => (heading && marks.get(heading)) ?? ''
  return placed.map(({ depth, heading, before, kind = null }) => ({
    mark: markOf(heading).trim(),
    depth,
    ...(before ? { before: { mark: markOf(before), kind } } : {}),
  }))
}

function runs<Item>(list: Item[]): Item[] {
  return list.filter((item, at) => list[at - 1] !== item)
}
