import { layoutMessages, type ParsedLayout } from '@/lib/documents/layout-check/check'
import { ensureChild, setAttributes } from '@/lib/documents/layout-check/correction/edit'
import { checkCharacters, checkLines, withoutFault } from '@/lib/documents/layout-check/page'
import type { PageSection } from '@/lib/documents/layout-check/sections'
import {
  millimetre,
  requiredMargins,
  requiredPageNumber,
  requiredPaper,
  requiredSetting,
} from '@/lib/documents/layout-check/standard'
import { attributeValue } from '@/lib/documents/layout-check/xml'

/**
 * Sets paper, margins and the grid of lines of every section right, and answers with the layout as it is then and whether
 * its own grid stays; a section across the page, as wide tables have it, stays.
 */
export function correctSections(layout: ParsedLayout): { layout: ParsedLayout; keepsGrid: boolean } {
  const wording = layoutMessages('zh-CN')
  const otherwise = withoutFault(withoutFault(layout, 'paper'), 'size')
  const keepsGrid = checkLines(otherwise, wording).ok && checkCharacters(otherwise, wording).ok
  const sections = layout.sections.map((section) => {
    if (isAcross(section)) return section
    const corrected = {
      ...section,
      ...requiredPaper,
      ...requiredMargins,
      grid: keepsGrid ? section.grid : { kind: 'lines', pitch: requiredSetting.line, charSpace: 0 },
    }
    writeSection(layout, section, corrected)
    return corrected
  })
  return { layout: { ...layout, sections }, keepsGrid }
}

function isAcross({ width, height }: PageSection): boolean {
  return width > height
}

function writeSection({ word }: ParsedLayout, found: PageSection, { grid }: PageSection): void {
  const sectPr = found.element ?? ensureChild(word.body, 'sectPr')
  if (differs(found, requiredPaper))
    setAttributes(ensureChild(sectPr, 'pgSz'), {
      w: Math.round(requiredPaper.width),
      h: Math.round(requiredPaper.height),
      orient: undefined,
    })
  if (differs(found, requiredMargins)) {
    const margins = ensureChild(sectPr, 'pgMar')
    const distances = { header: 851, footer: requiredPageNumber.fromEdge }
    for (const [name, distance] of Object.entries(distances))
      if (attributeValue(margins, name) === undefined) setAttributes(margins, { [name]: distance })
    for (const [side, margin] of Object.entries(requiredMargins))
      setAttributes(margins, { [side]: Math.round(margin) })
    setAttributes(margins, { gutter: 0 })
  }
  if (grid !== found.grid)
    setAttributes(ensureChild(sectPr, 'docGrid'), {
      type: grid.kind,
      linePitch: grid.pitch,
      charSpace: undefined,
    })
}

type Measure = 'width' | 'height' | 'top' | 'right' | 'bottom' | 'left'

function differs(found: Record<Measure, number>, required: Partial<Record<Measure, number>>): boolean {
  return (Object.keys(required) as Measure[]).some(
    (name) => Math.abs(found[name] - required[name]!) > millimetre,
  )
}
