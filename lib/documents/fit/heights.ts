import { cleanText, oneLine } from '@/lib/documents/clean'
import { countLines } from '@/lib/documents/fit/lines'
import { type Letter, lettersOf } from '@/lib/documents/fit/widths'
import type { Block, Document, Inline, Table } from '@/lib/documents/model'
import { headingMarks } from '@/lib/documents/numbering'
import { type Setting, scaledLine, scaledSize, spacing, textWidth } from '@/lib/documents/word/measures'
import { type Face, faces } from '@/lib/documents/word/runs'
import { lines, titleLine } from '@/lib/documents/word/styles'
import { cellMargin, columnWidths, gapBelow } from '@/lib/documents/word/table'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

/** Type and room of a paragraph; left, right and the first line's indent in twips. */
type Frame = { face: Face; line?: number; left?: number; right?: number; first?: number; width?: number }
type Page = { setting: Setting; marks: ReturnType<typeof headingMarks> }

/** The height (twips) that a document takes in this setting on an endless page. */
export function heightOf(document: Document, setting: Setting): number {
  const page = { setting, marks: headingMarks(document.blocks, document.lang) }
  const title = scaledSize(faces.title.size, setting)
  const titleLines = linesOf([lettersOf(wide(oneLine(document.title)))], title, textWidth, 0)
  const byline = document.byline ? paragraphHeight(oneLine(document.byline), { face: faces.kai }, page) : 0
  return titleLines * titleLine(setting) + byline + setting.line + sum(document.blocks, 0, page)
}

function sum(blocks: Block[], left: number, page: Page, face: Face = faces.body): number {
  return blocks.reduce((total, block) => total + blockHeight(block, left, face, page), 0)
}

function blockHeight(block: Block, left: number, face: Face, page: Page): number {
  const { setting, marks } = page
  const { indent, character } = setting
  const line = face === faces.note ? lines.note : lines.body
  const first = left > 0 ? 0 : indent
  switch (block.kind) {
    case 'heading':
      return paragraphHeight(
        (marks.get(block) ?? '') + oneLine(block.text),
        { face: faces.hei, first: indent },
        page,
      )
    case 'paragraph':
      return inlinesHeight(block.inlines, { face, line, left, first }, page)
    case 'label':
      return inlinesHeight(
        [{ kind: 'text', text: oneLine(block.text), bold: true }],
        { face: faces.body, first: indent },
        page,
      )
    case 'quote': {
      const frame = left
        ? { face, line, left: left + character }
        : { face, left: indent, right: character, first: indent }
      const source = { face: faces.source, left: indent * 2, right: character }
      return (
        cleanText(block.text)
          .split('\n')
          .reduce((total, text) => total + paragraphHeight(text, frame, page), 0) +
        (block.source ? paragraphHeight(`——${oneLine(block.source)}`, source, page) : 0)
      )
    }
    case 'list': {
      const inner = left + Math.round(character * 1.5) + (face === faces.body && left === 0 ? indent : 0)
      const empty = scaledLine(line, setting)
      return block.items.reduce(
        (total, item) => total + (item[0]?.kind === 'paragraph' ? 0 : empty) + sum(item, inner, page, face),
        0,
      )
    }
    case 'table':
      return tableHeight(block, left, page)
    case 'comment': {
      const inner = indent + character + Math.min(block.depth, 4) * indent
      const head = { face: faces.noteHead, line: lines.note, left: inner }
      return (
        paragraphHeight(`${oneLine(block.author)}\u3000${oneLine(block.atLabel)}`, head, page) +
        sum(block.blocks, inner, page, faces.note)
      )
    }
    case 'signature': {
      const parts = [block.unit, block.date].filter((part) => part !== undefined)
      return (
        setting.line +
        parts.reduce((total, part) => total + paragraphHeight(part, { face: faces.body }, page), 0)
      )
    }
  }
}

function tableHeight(block: Table, left: number, page: Page): number {
  const width = textWidth - left
  const widths = columnWidths(block, Math.max(block.header.length, 1), width)
  const rows = [block.header, ...block.rows].map((cells, at) => {
    const face = at === 0 ? faces.cellHead : faces.cell
    const heights = widths.map((room, column) =>
      paragraphHeight(
        oneLine(cells[column] ?? ''),
        { face, line: lines.cell, width: room - 2 * cellMargin.side },
        page,
      ),
    )
    return Math.max(...heights) + 2 * cellMargin.edge + rule
  })
  const caption = block.caption ? paragraphHeight(oneLine(block.caption), { face: faces.cellHead }, page) : 0
  return rows.reduce((total, row) => total + row, caption + gapBelow)
}

/** Half a point of ruling between rows. */
const rule = 10

function paragraphHeight(text: string, frame: Frame, page: Page): number {
  return inlinesHeight([{ kind: 'text', text }], frame, page)
}

function inlinesHeight(inlines: Inline[], frame: Frame, { setting }: Page): number {
  const { face, line = lines.body, left = 0, right = 0, first = 0, width = textWidth } = frame
  const size = scaledSize(face.size, setting)
  const count = linesOf(rowsOf(inlines), size, width - left - right, first)
  return count * scaledLine(line, setting)
}

function linesOf(rows: Letter[][], size: number, width: number, first: number): number {
  const em = size * 10 + spacing
  return rows.reduce(
    (total, row, at) =>
      total + countLines(row, { width: width / em - care, firstLine: at === 0 ? first / em : 0 }),
    0,
  )
}

/** Ems that a line is counted shorter than it is, for what typefaces differ in. */
const care = 0.05

/** The lines people broke themselves, with the punctuation they will be set with. */
function rowsOf(inlines: Inline[]): Letter[][] {
  const rows: Letter[][] = [[]]
  for (const inline of inlines) {
    if (inline.kind === 'break') rows.push([])
    else
      for (const [at, text] of cleanText(inline.text).split('\n').entries()) {
        if (at > 0) rows.push([])
        const row = rows.at(-1)!
        row.push(...lettersOf(wide(text), inline.bold, row.at(-1)?.char))
      }
  }
  return rows
}

/** Wide marks are never narrower than half ones, so an English brief is counted with care. */
function wide(text: string): string {
  return fullWidthPunctuation(text)
}
