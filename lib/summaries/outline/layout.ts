import { placeHeadings } from '@/lib/documents/heading-rule'
import type { Document, HeadingBlock, Level } from '@/lib/documents/model'
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
  const { grouped, places } = placeHeadings(parts, template, (part) =>
    part.kind === 'point' ? kindOf(part.takeawayId) : undefined,
  )
  const headings: HeadingBlock[] = []
  const head = (level: Level) => {
    const heading: HeadingBlock = { kind: 'heading', level, text: '', number: true }
    headings.push(heading)
    return heading
  }
  const headsOf = (text: string, first: Level) => {
    for (const [sign] of text.matchAll(/^ {0,3}#{1,6}(?= )/gm))
      head(Math.min(sign.trim().length + first - 1, 4) as Level)
  }
  headsOf(intro, 1)
  let depth = 0
  const placed = places.map(
    ({
      part,
      level,
      headed,
    }): { depth: number; heading?: HeadingBlock; before?: HeadingBlock; kind?: PointKind | null } => {
      if (part.kind === 'heading') {
        depth = level
        return { depth: level - 1, heading: head(level) }
      }
      if (part.kind === 'text') {
        headsOf(part.text, level)
        return { depth }
      }
      const kind = kindOf(part.takeawayId)
      if (!kind) return { depth }
      const before = headed ? head(1) : undefined
      if (headed) depth = 1
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
