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
import { columnNeeds } from '@/lib/documents/columns'
import type { Table as TableBlock } from '@/lib/documents/model'
import { textWidth } from '@/lib/documents/word/measures'
import { faces, textRuns, type Writer } from '@/lib/documents/word/runs'
import { style } from '@/lib/documents/word/styles'

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
export const cellMargin = { edge: 40, side: 80 }
export const gapBelow = 240

/** Up to this many rows a table stays on one page; a longer one breaks between rows under a repeated header. */
const togetherUpTo = 10

export function tableBlocks(block: TableBlock, writer: Writer, left = 0): (Paragraph | Table)[] {
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
          { width, head, centred: centred[at] ?? false, keepNext: !last && (head || together) },
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
      style: style.caption,
      children: textRuns(oneLine(block.caption), faces.cellHead, writer),
    })
  // Two tables without a paragraph between them would become one.
  const gap = new Paragraph({
    style: style.cell,
    spacing: { line: gapBelow, lineRule: LineRuleType.EXACT },
    children: [],
  })
  return caption ? [caption, table, gap] : [table, gap]
}

type Look = { width: number; centred: boolean; head: boolean; keepNext: boolean }

function cell(value: string, { width, centred, head, keepNext }: Look, writer: Writer): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style: head ? style.cellHead : style.cell,
        keepNext,
        ...(centred ? { alignment: AlignmentType.CENTER } : {}),
        children: textRuns(oneLine(value), head ? faces.cellHead : faces.cell, writer),
      }),
    ],
  })
}

/** Shares the width by the longest text of each column, so that short columns stay narrow and none vanishes. */
export function columnWidths(block: TableBlock, columns: number, width: number): number[] {
  const need = columnNeeds(block, columns)
  const total = need.reduce((sum, one) => sum + one, 0)
  const widths = need.map((one) => Math.floor((one / total) * width))
  widths[columns - 1] = width - widths.slice(0, -1).reduce((sum, one) => sum + one, 0)
  return widths
}
