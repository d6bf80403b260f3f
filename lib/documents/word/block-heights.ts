import { cleanText, oneLine } from '@/lib/documents/clean'
import type { Block, Document, Inline, TableBlock } from '@/lib/documents/model'
import { headingNumbers } from '@/lib/documents/numbering'
import { type Glyph, toGlyphs } from '@/lib/documents/word/glyph-widths'
import { countLines } from '@/lib/documents/word/line-count'
import { scaledLine, scaledSize, spacing, type TypeSettings, textWidth } from '@/lib/documents/word/measures'
import { type FontFace, fontFaces } from '@/lib/documents/word/runs'
import { lineHeights, titleLine } from '@/lib/documents/word/styles'
import { cellMargin, columnWidths, gapBelow } from '@/lib/documents/word/table'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

/** Type and room of a paragraph; left, right and the first line's indent in twips. */
type ParagraphFrame = {
  face: FontFace
  line?: number
  left?: number
  right?: number
  first?: number
  width?: number
}
type HeightContext = { setting: TypeSettings; numbers: ReturnType<typeof headingNumbers> }

/** The height of a document in twips on one endless page. */
export function measureHeight(document: Document, setting: TypeSettings): number {
  const context = { setting, numbers: headingNumbers(document.blocks, document.lang) }
  const title = scaledSize(fontFaces.title.size, setting)
  const titleLines = countAllLines([toGlyphs(widenPunctuation(oneLine(document.title)))], title, textWidth, 0)
  const byline = document.byline
    ? paragraphHeight(oneLine(document.byline), { face: fontFaces.kai }, context)
    : 0
  return titleLines * titleLine(setting) + byline + setting.line + sumHeights(document.blocks, 0, context)
}

function sumHeights(
  blocks: Block[],
  left: number,
  context: HeightContext,
  face: FontFace = fontFaces.body,
): number {
  return blocks.reduce((total, block) => total + blockHeight(block, left, face, context), 0)
}

function blockHeight(block: Block, left: number, face: FontFace, context: HeightContext): number {
  const { setting, numbers: marks } = context
  const { indent, character } = setting
  const line = face === fontFaces.comment ? lineHeights.comment : lineHeights.body
  const first = left > 0 ? 0 : indent
  switch (block.kind) {
    case 'heading':
      return paragraphHeight(
        (marks.get(block) ?? '') + oneLine(block.text),
        { face: fontFaces.hei, first: indent },
        context,
      )
    case 'paragraph':
      return inlinesHeight(block.inlines, { face, line, left, first }, context)
    case 'label':
      return inlinesHeight(
        [{ kind: 'text', text: oneLine(block.text), bold: true }],
        { face: fontFaces.body, first: indent },
        context,
      )
    case 'quote': {
      const frame = left
        ? { face, line, left: left + character }
        : { face, left: indent, right: character, first: indent }
      const source = { face: fontFaces.source, left: indent * 2, right: character }
      return (
        cleanText(block.text)
          .split('\n')
          .reduce((total, text) => total + paragraphHeight(text, frame, context), 0) +
        (block.source ? paragraphHeight(`——${oneLine(block.source)}`, source, context) : 0)
      )
    }
    case 'list': {
      const inner = left + Math.round(character * 1.5) + (face === fontFaces.body && left === 0 ? indent : 0)
      const empty = scaledLine(line, setting)
      return block.items.reduce(
        (total, item) =>
          total + (item[0]?.kind === 'paragraph' ? 0 : empty) + sumHeights(item, inner, context, face),
        0,
      )
    }
    case 'table':
      return tableHeight(block, left, context)
    case 'comment': {
      const inner = indent + character + Math.min(block.depth, 4) * indent
      const head = { face: fontFaces.commentHead, line: lineHeights.comment, left: inner }
      return (
        paragraphHeight(`${oneLine(block.author)}\u3000${oneLine(block.atLabel)}`, head, context) +
        sumHeights(block.blocks, inner, context, fontFaces.comment)
      )
    }
    case 'signature': {
      const parts = [block.unit, block.date].filter((part) => part !== undefined)
      return (
        setting.line +
        parts.reduce((total, part) => total + paragraphHeight(part, { face: fontFaces.body }, context), 0)
      )
    }
  }
}

function tableHeight(block: TableBlock, left: number, context: HeightContext): number {
  const width = textWidth - left
  const widths = columnWidths(block, Math.max(block.header.length, 1), width)
  const rows = [block.header, ...block.rows].map((cells, at) => {
    const face = at === 0 ? fontFaces.cellHead : fontFaces.cell
    const heights = widths.map((room, column) =>
      paragraphHeight(
        oneLine(cells[column] ?? ''),
        { face, line: lineHeights.cell, width: room - 2 * cellMargin.side },
        context,
      ),
    )
    return Math.max(...heights) + 2 * cellMargin.edge + rule
  })
  const caption = block.caption
    ? paragraphHeight(oneLine(block.caption), { face: fontFaces.cellHead }, context)
    : 0
  return rows.reduce((total, row) => total + row, caption + gapBelow)
}

/** Half a point of ruling between rows. */
const rule = 10

function paragraphHeight(text: string, frame: ParagraphFrame, context: HeightContext): number {
  return inlinesHeight([{ kind: 'text', text }], frame, context)
}

function inlinesHeight(inlines: Inline[], frame: ParagraphFrame, { setting }: HeightContext): number {
  const { face, line = lineHeights.body, left = 0, right = 0, first = 0, width = textWidth } = frame
  const size = scaledSize(face.size, setting)
  const count = countAllLines(rowsOf(inlines), size, width - left - right, first)
  return count * scaledLine(line, setting)
}

function countAllLines(rows: Glyph[][], size: number, width: number, first: number): number {
  const em = size * 10 + spacing
  return rows.reduce(
    (total, row, at) =>
      total + countLines(row, { width: width / em - safetyMargin, firstLine: at === 0 ? first / em : 0 }),
    0,
  )
}

/** Ems that a line is counted shorter than it is, for what typefaces differ in. */
const safetyMargin = 0.05

/** The lines people broke themselves, with the punctuation they will be set with. */
function rowsOf(inlines: Inline[]): Glyph[][] {
  const rows: Glyph[][] = [[]]
  for (const inline of inlines) {
    if (inline.kind === 'break') rows.push([])
    else
      for (const [at, text] of cleanText(inline.text).split('\n').entries()) {
        if (at > 0) rows.push([])
        const row = rows.at(-1)!
        row.push(...toGlyphs(widenPunctuation(text), inline.bold, row.at(-1)?.char))
      }
  }
  return rows
}

/** Wide marks are never narrower than half ones, so an English brief is counted with care. */
function widenPunctuation(text: string): string {
  return fullWidthPunctuation(text)
}
