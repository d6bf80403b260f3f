import type { WordPackage } from '@/lib/documents/layout-check/package'
import {
  attribute,
  child,
  children,
  type Element,
  elements,
  nameOf,
  switchOf,
  twips,
} from '@/lib/documents/layout-check/xml'

export type Grid = { kind: string; pitch: number; charSpace: number }
/** One section: page and margins in twips (the gutter in the left one), grid of lines, footers with those inherited. */
export type Section = {
  width: number
  height: number
  top: number
  right: number
  bottom: number
  left: number
  grid: Grid
  footers: { odd?: Element; even?: Element }
}

/** The sections of a document in order; at least one. */
export function readSections({ body, byId, related }: WordPackage): Section[] {
  const settings = related('settings')
  const twoSided = switchOf(settings, 'evenAndOddHeaders') ?? false
  const found: Element[] = []
  for (const element of elements(body, (name) => name === 'r' || name === 'tbl'))
    if (nameOf(element) === 'sectPr') found.push(element)
  let ids: { odd?: string; even?: string } = {}
  return (found.length > 0 ? found : [undefined]).map((sectPr) => {
    ids = { ...ids, ...footerIds(sectPr) }
    const odd = byId(ids.odd)
    const even = twoSided ? byId(ids.even) : odd
    return { ...measures(sectPr), footers: { ...(odd ? { odd } : {}), ...(even ? { even } : {}) } }
  })
}

function footerIds(sectPr: Element | undefined): { odd?: string; even?: string } {
  const of = (type: string) =>
    attribute(
      children(sectPr, 'footerReference').find((one) => (attribute(one, 'type') ?? 'default') === type),
      'id',
    )
  const [odd, even] = [of('default'), of('even')]
  return { ...(odd ? { odd } : {}), ...(even ? { even } : {}) }
}

/** What is not said is Word's default, US letter with an inch around. */
function measures(sectPr: Element | undefined): Omit<Section, 'footers'> {
  const size = child(sectPr, 'pgSz')
  const margins = child(sectPr, 'pgMar')
  const grid = child(sectPr, 'docGrid')
  const margin = (side: string, usual: number) => Math.abs(twips(attribute(margins, side)) ?? usual)
  return {
    width: twips(attribute(size, 'w')) ?? 12_240,
    height: twips(attribute(size, 'h')) ?? 15_840,
    top: margin('top', 1440),
    right: margin('right', 1440),
    bottom: margin('bottom', 1440),
    left: margin('left', 1440) + (twips(attribute(margins, 'gutter')) ?? 0),
    grid: {
      kind: attribute(grid, 'type') ?? 'default',
      pitch: twips(attribute(grid, 'linePitch')) ?? 0,
      charSpace: Number(attribute(grid, 'charSpace') ?? 0),
    },
  }
}
