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
import type { SignatureBlock } from '@/lib/documents/model'
import { textWidth } from '@/lib/documents/word/measures'
import { fontFaces, type RunWriter, toTextRuns } from '@/lib/documents/word/runs'
import { styleIds } from '@/lib/documents/word/styles'

/** The names of the annexes one blank line below the text (GB/T 9704-2012, 7.3.4). */
export function annexListParagraphs(list: string, writer: RunWriter): Paragraph[] {
  return [
    new Paragraph({ style: styleIds.body, keepNext: true, children: [] }),
    new Paragraph({
      style: styleIds.body,
      keepNext: true,
      children: toTextRuns(oneLine(list), fontFaces.body, writer),
    }),
  ]
}

/** The beginning of an annex: 附件 in the first line of a new page, its title centred in the third (7.3.7). */
export function annexParagraphs(label: string, title: string, writer: RunWriter): Paragraph[] {
  const blank = () => new Paragraph({ style: styleIds.annex, keepNext: true, children: [] })
  return [
    new Paragraph({
      style: styleIds.annex,
      pageBreakBefore: true,
      children: toTextRuns(oneLine(label), fontFaces.hei, writer),
    }),
    blank(),
    new Paragraph({
      style: styleIds.annexTitle,
      children: toTextRuns(oneLine(title), fontFaces.title, writer),
    }),
    blank(),
  ]
}

/**
 * A blank line, unit and name centred on each other, then the date, as GB/T 9704 sets them without a seal: the date
 * begins two characters right of the unit, and whichever reaches further right ends two characters in.
 */
export function signatureParagraphs(block: SignatureBlock, writer: RunWriter): Paragraph[] {
  const date = oneLine(block.date)
  const signed = [block.unit, block.name].flatMap((one) => (one ? [oneLine(one)] : []))
  const widest = Math.max(0, ...signed.map(characters))
  const dateRight = signed.length > 0 ? Math.max(2, widest - characters(date)) : 2
  const left = dateRight + characters(date) + 2
  return [
    new Paragraph({ style: styleIds.signature, keepNext: true, children: [] }),
    ...signed.map((one) => line(one, left - characters(one) - (widest - characters(one)) / 2, true, writer)),
    line(date, dateRight, false, writer),
  ]
}

function line(value: string, right: number, keepNext: boolean, writer: RunWriter): Paragraph {
  const indent = { right: Math.max(0, Math.round(right * writer.setting.character)) }
  return new Paragraph({
    style: styleIds.signature,
    keepNext,
    indent,
    children: toTextRuns(value, fontFaces.body, writer),
  })
}

/** Width in Chinese characters: a Latin letter or digit is half of one, Word's gap between the two scripts a quarter. */
function characters(value: string): number {
  const gaps = value.match(/[a-z0-9](?=\p{Script=Han})|\p{Script=Han}(?=[a-z0-9])/giu) ?? []
  return [...value].reduce((sum, char) => sum + (/[ -~]/.test(char) ? 0.5 : 1), gaps.length / 4)
}

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
