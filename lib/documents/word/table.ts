import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { oneLine } from '@/lib/documents/clean'
import { widthInEms } from '@/lib/documents/glyph-widths'
import type { TableBlock } from '@/lib/documents/model'
import { textWidth } from '@/lib/documents/word/measures'
import { fontFaces, type RunWriter, toTextRuns } from '@/lib/documents/word/runs'
import { styleIds } from '@/lib/documents/word/styles'

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
}

/** Twips between a cell's text and its rules, and below a table. */
const cellMargin = { edge: 40, side: 80 }
const gapBelow = 240

/** Up to this many rows a table stays on one page; a longer one breaks between rows under a repeated header. */
const togetherUpTo = 10

/**
 * A table over the type area from `left` twips in, its caption above it and a gap below; with `keepNext` its end stays
 * on the page of what follows.
 */
export function toWordTable(
  block: TableBlock,
  writer: RunWriter,
  { left = 0, keepNext = false }: { left?: number; keepNext?: boolean } = {},
): (Paragraph | Table)[] {
  const columns = Math.max(block.header.length, 1)
  const widths = columnWidths(block, columns, textWidth - left)
  const centred = widths.map((_, at) => block.rows.every((cells) => [...(cells[at] ?? '')].length <= 8))
  const together = block.rows.length <= togetherUpTo
  const row = (cells: string[], head: boolean, last: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: widths.map((width, at) =>
        cell(
          cells[at] ?? '',
          { width, head, centred: centred[at] ?? false, keepNext: last ? keepNext : head || together },
          writer,
        ),
      ),
    })
  const table = new Table({
    width: { size: textWidth - left, type: WidthType.DXA },
    indent: { size: left, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: {
      marginUnitType: WidthType.DXA,
      top: cellMargin.edge,
      bottom: cellMargin.edge,
      left: cellMargin.side,
      right: cellMargin.side,
    },
    borders,
    rows: [
      row(block.header, true, block.rows.length === 0),
      ...block.rows.map((cells, at) => row(cells, false, at === block.rows.length - 1)),
    ],
  })
  const caption =
    block.caption &&
    new Paragraph({
      style: styleIds.caption,
      children: toTextRuns(oneLine(block.caption), fontFaces.cellHead, writer),
    })
  // Two tables without a paragraph between them would become one.
  const gap = new Paragraph({
    style: styleIds.cell,
    ...(keepNext ? { keepNext } : {}),
    spacing: { line: gapBelow, lineRule: LineRuleType.EXACT },
    children: [],
  })
  return caption ? [caption, table, gap] : [table, gap]
}

type CellFormat = { width: number; centred: boolean; head: boolean; keepNext: boolean }

function cell(value: string, { width, centred, head, keepNext }: CellFormat, writer: RunWriter): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style: head ? styleIds.cellHead : styleIds.cell,
        keepNext,
        ...(centred ? { alignment: AlignmentType.CENTER } : {}),
        children: toTextRuns(oneLine(value), head ? fontFaces.cellHead : fontFaces.cell, writer),
      }),
    ],
  })
}

/** Ems: columns up to this wide are never broken, none counts as wider than the other. */
const [short, widest] = [8, 26]

/**
 * Shares the width (twips) by the longest text of each column: short columns get all they need where that leaves the others
 * half of the table, so that a year or a number stands on one line.
 */
function columnWidths(block: TableBlock, columns: number, width: number): number[] {
  const rows = [block.header, ...block.rows]
  const need = Array.from({ length: columns }, (_, at) => {
    const longest = rows.reduce((most, row) => Math.max(most, widthInEms(oneLine(row[at] ?? ''))), 2)
    return Math.min(longest, widest) * fontFaces.cell.size * 10 + 2 * cellMargin.side + slack
  })
  const isShort = (one: number) => one <= short * fontFaces.cell.size * 10 + 2 * cellMargin.side + slack
  const sum = (all: number[]) => all.reduce((total, one) => total + one, 0)
  const keptWidths = need.filter(isShort)
  const keepShortColumns = keptWidths.length < columns && sum(need) > width && sum(keptWidths) <= width / 2
  const [room, shared] = keepShortColumns
    ? [width - sum(keptWidths), sum(need) - sum(keptWidths)]
    : [width, sum(need)]
  const widths = need.map((one) => Math.floor(keepShortColumns && isShort(one) ? one : (one / shared) * room))
  widths[columns - 1] = width - sum(widths.slice(0, -1))
  return widths
}

/** Twips beyond what text is counted to need. */
const slack = 40
