import {
  BorderStyle,
  LineRuleType,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { oneLine } from '@/lib/documents/clean'
import { widthInEms } from '@/lib/documents/glyph-widths'
import { imprintLabel } from '@/lib/documents/imprint-label'
import { textWidth } from '@/lib/documents/word/measures'
import { fontFaces, type RunWriter, toTextRuns } from '@/lib/documents/word/runs'
import { styleIds } from '@/lib/documents/word/styles'

/** 0.35 mm and 0.25 mm, in eighths of a point. */
const [thick, thin] = [8, 6]

/** The paragraph that holds the table on its page takes hardly any room: half a point, in twips. */
const anchorLine = 10

/**
 * To whom the paper goes, at the foot of its last page (GB/T 9704-2012, 7.4): rules over the whole type area around the
 * lines, words one character in, further lines aligned after the colon.
 */
export function imprintBlock(lines: string[], writer: RunWriter): (Paragraph | Table)[] {
  const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' })
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const table = new Table({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [textWidth],
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.LEFT,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
    margins: {
      marginUnitType: WidthType.DXA,
      left: writer.setting.character,
      right: writer.setting.character,
    },
    borders: {
      top: rule(thick),
      bottom: rule(thick),
      left: none,
      right: none,
      insideHorizontal: rule(thin),
      insideVertical: none,
    },
    rows: lines.map(
      (line) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: textWidth, type: WidthType.DXA },
              children: [imprintLine(oneLine(line), writer)],
            }),
          ],
        }),
    ),
  })
  const anchor = new Paragraph({
    style: styleIds.imprint,
    spacing: { line: anchorLine, lineRule: LineRuleType.EXACT },
    children: [],
  })
  return [table, anchor]
}

function imprintLine(line: string, writer: RunWriter): Paragraph {
  const face = fontFaces.comment
  const hanging = Math.round(widthInEms(imprintLabel(line)) * face.size * 10)
  return new Paragraph({
    style: styleIds.imprint,
    keepNext: true,
    keepLines: true,
    indent: { left: hanging, hanging },
    children: toTextRuns(line, face, writer),
  })
}
