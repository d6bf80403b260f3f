import { setAttributes } from '@/lib/documents/layout-check/correction/edit'
import { requiredMargins, requiredPaper } from '@/lib/documents/layout-check/standard'
import {
  attributeValue,
  childElement,
  childElements,
  descendants,
  type Element,
  localName,
  twips,
} from '@/lib/documents/layout-check/xml'

const textWidth = Math.round(requiredPaper.width - requiredMargins.left - requiredMargins.right)

/** Twips that the rules of a table may stand out. */
const slack = 240

/** Makes tables that are wider than the text as wide as it is, each column in its proportion; nested ones stay. */
export function correctTables(body: Element): void {
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
