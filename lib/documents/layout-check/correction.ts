import { layoutMessages, type ParsedLayout, parseLayout } from '@/lib/documents/layout-check/check'
import { ensureChild, setAttributes } from '@/lib/documents/layout-check/correction/edit'
import { correctFooters } from '@/lib/documents/layout-check/correction/footers'
import { correctParagraphs } from '@/lib/documents/layout-check/correction/paragraphs'
import { correctHeadingStyles } from '@/lib/documents/layout-check/correction/runs'
import { checkCharacters, checkLines, withoutFault } from '@/lib/documents/layout-check/page'
import type { PageSection } from '@/lib/documents/layout-check/sections'
import {
  millimetre,
  requiredMargins,
  requiredPageNumber,
  requiredPaper,
  requiredSetting,
} from '@/lib/documents/layout-check/standard'
import {
  attributeValue,
  childElement,
  childElements,
  descendants,
  type Element,
  localName,
  twips,
} from '@/lib/documents/layout-check/xml'
import { writeXml, zipParts } from '@/lib/documents/ooxml'

/**
 * Returns the document with page, grid, footers, heading styles, typefaces, lines, indents and widths of tables of
 * GB/T 9704-2012; words and correct formatting stay. Throws UnreadableDocument or PackageError.
 */
export async function correctLayout(docx: Uint8Array): Promise<Uint8Array> {
  const layout = await parseLayout(docx)
  const { word } = layout
  const footers = correctFooters(layout)
  const { layout: corrected, keepsGrid } = correctSections(layout)
  const hasWideSections = corrected.sections.some(({ width, height }) => width > height)
  if (!hasWideSections) correctTables(word.body)
  correctParagraphs(corrected, keepsGrid, correctHeadingStyles(corrected))
  const styles = word.relationships.filter(({ kind }) => kind === 'styles').map(({ target }) => target)
  for (const path of [word.path, ...styles, ...footers]) {
    const root = word.open(path)
    if (root) word.parts.set(path, writeXml(root))
  }
  return zipParts(word.parts)
}

/**
 * Sets paper, margins and the grid of lines of every section right, and answers with the layout as it is then and whether
 * its own grid stays; a section across the page, as wide tables have it, stays.
 */
function correctSections(layout: ParsedLayout): { layout: ParsedLayout; keepsGrid: boolean } {
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

const textWidth = Math.round(requiredPaper.width - requiredMargins.left - requiredMargins.right)

/** Twips that the rules of a table may stand out. */
const slack = 240

/** Makes tables that are wider than the text as wide as it is, each column in its proportion; nested ones stay. */
function correctTables(body: Element): void {
  for (const table of descendants(body, (name) => name === 'tbl' || name === 'p'))
    if (localName(table) === 'tbl') correctTable(table)
}

function correctTable(table: Element): void {
  const columns = childElements(childElement(table, 'tblGrid'), 'gridCol')
  const widths = columns.map((column) => twips(attributeValue(column, 'w')) ?? 0)
  const width = widths.reduce((sum, one) => sum + one, 0)
  if (width <= textWidth + slack) return
  const scaled = (one: number) => Math.floor((one * textWidth) / width)
  columns.forEach((column, at) => {
    setAttributes(column, { w: scaled(widths[at]!) })
  })
  for (const row of childElements(table, 'tr'))
    for (const cell of childElements(row, 'tc'))
      setWidth(childElement(childElement(cell, 'tcPr'), 'tcW'), scaled)
  setWidth(childElement(childElement(table, 'tblPr'), 'tblW'), () => textWidth)
}

/** A width in per cent or by the words stays. */
function setWidth(element: Element | undefined, scaled: (width: number) => number): void {
  const width = twips(attributeValue(element, 'w'))
  if (!element || width === undefined || attributeValue(element, 'type') !== 'dxa') return
  setAttributes(element, { w: scaled(width) })
}
