import type { WordPackage } from '@/lib/documents/layout-check/package'
import {
  attributeValue,
  booleanProperty,
  childElement,
  childElements,
  childValue,
  descendants,
  type Element,
  localName,
  twips,
} from '@/lib/documents/layout-check/xml'

export type Grid = { kind: string; pitch: number; charSpace: number }
/** One section: page and margins in twips (the gutter in the left one), grid of lines, footers with those inherited. */
export type PageSection = {
  element?: Element
  /** Whether it begins on the page where the one before ends. */
  continuous: boolean
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
export function readSections({ body, byId, related }: WordPackage): PageSection[] {
  const settings = related('settings')
  const twoSided = booleanProperty(settings, 'evenAndOddHeaders') ?? false
  const found: Element[] = []
  for (const element of descendants(body, (name) => name === 'r' || name === 'tbl'))
    if (localName(element) === 'sectPr') found.push(element)
  let ids: { odd?: string; even?: string } = {}
  return (found.length > 0 ? found : [undefined]).map((sectPr) => {
    ids = { ...ids, ...footerIds(sectPr) }
    const odd = byId(ids.odd)
    const even = twoSided ? byId(ids.even) : odd
    const own = sectPr && { element: sectPr }
    const continuous = childValue(sectPr, 'type') === 'continuous'
    return {
      ...own,
      continuous,
      ...measures(sectPr),
      footers: { ...(odd ? { odd } : {}), ...(even ? { even } : {}) },
    }
  })
}

function footerIds(sectPr: Element | undefined): { odd?: string; even?: string } {
  const of = (type: string) =>
    attributeValue(
      childElements(sectPr, 'footerReference').find(
        (one) => (attributeValue(one, 'type') ?? 'default') === type,
      ),
      'id',
    )
  const [odd, even] = [of('default'), of('even')]
  return { ...(odd ? { odd } : {}), ...(even ? { even } : {}) }
}

/** Word's defaults: US letter with margins of one inch. */
function measures(sectPr: Element | undefined): Omit<PageSection, 'footers' | 'element' | 'continuous'> {
  const size = childElement(sectPr, 'pgSz')
  const margins = childElement(sectPr, 'pgMar')
  const grid = childElement(sectPr, 'docGrid')
  const margin = (side: string, usual: number) => Math.abs(twips(attributeValue(margins, side)) ?? usual)
  return {
    width: twips(attributeValue(size, 'w')) ?? 12_240,
    height: twips(attributeValue(size, 'h')) ?? 15_840,
    top: margin('top', 1440),
    right: margin('right', 1440),
    bottom: margin('bottom', 1440),
    left: margin('left', 1440) + (twips(attributeValue(margins, 'gutter')) ?? 0),
    grid: {
      kind: attributeValue(grid, 'type') ?? 'default',
      pitch: twips(attributeValue(grid, 'linePitch')) ?? 0,
      charSpace: Number(attributeValue(grid, 'charSpace') ?? 0),
    },
  }
}
