import type { Level } from '@/lib/documents/model'
import type { SummaryTemplate } from '@/lib/documents/summary-content'

type PlacedPart = { kind: 'heading'; level: number } | { kind: 'text' | 'point' }

/** `level`: of a heading, of a point's heading or of the first in a text. `headed`: the document heads this point. */
type PartHeading<Part> = { part: Part; level: Level; headed: boolean }

/**
 * Points stand one level below the last heading of the outline. Without headings, kinds head the points where each is
 * contiguous (`grouped`), points without one aside; otherwise each point names its kind.
 */
export function placeHeadings<Part extends PlacedPart>(
  outline: Part[],
  template: SummaryTemplate,
  kindOf: (part: Part) => string | undefined,
): { grouped: boolean; places: PartHeading<Part>[] } {
  const kinds = outline.flatMap((part) => kindOf(part) ?? [])
  const runs = kinds.filter((kind, at) => kinds[at - 1] !== kind)
  const own = outline.some((part) => part.kind === 'heading')
  const grouped = !own && new Set(runs).size === runs.length
  const automatic = !own && (template === 'study' || template === 'brief')
  let level: number = template === 'minutes' && !own ? 1 : 2
  let last: string | undefined
  const places = outline.map((part) => {
    if (part.kind === 'heading') {
      level = part.level + 1
      return { part, level: part.level as Level, headed: false }
    }
    if (part.kind === 'text') return { part, level: (own ? level : 1) as Level, headed: false }
    const kind = kindOf(part)
    const first = kind !== undefined && (grouped ? kind !== last : last === undefined)
    last = kind ?? last
    return { part, level: level as Level, headed: automatic && first }
  })
  return { grouped, places }
}
