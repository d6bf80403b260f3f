import { oneLine } from '@/lib/documents/clean'
import { columnNeeds } from '@/lib/documents/columns'
import {
  type Block,
  type Document,
  type Heading,
  type Level,
  type List,
  type Table,
  text,
} from '@/lib/documents/model'
import { headingMarks } from '@/lib/documents/numbering'
import { type Line, line, type Run } from '@/lib/documents/pdf/runs'

/** A document as the template takes it. */
export type Sheet = { lang: Document['lang']; title: Run[]; byline?: Run[]; blocks: Piece[] }

/** `step`: the level in the contents of the file, where no level may be skipped. */
export type Piece =
  | { kind: 'heading'; level: Level; step: number; runs: Run[] }
  | ({ kind: 'paragraph' | 'label' } & Line)
  | { kind: 'quote'; lines: Line[]; source?: Run[] }
  | { kind: 'list'; ordered: boolean; items: Piece[][] }
  | {
      kind: 'table'
      caption?: Run[]
      /** Shares of what is left beside the columns that are 0, as narrow as their text. */
      widths: number[]
      centred: boolean[]
      header: Line[]
      rows: Line[][]
    }
  | { kind: 'comment'; head: Run[]; depth: number; blocks: Piece[] }
  | { kind: 'signature'; unit?: Run[]; date: Run[] }

type Writer = { widen: boolean; marks: Map<Heading, string>; step: number }

/** All that is seen of a document, with the marks of its headings; remarks are for formats with a margin. */
export function sheetOf({ lang, title, byline, blocks }: Document): Sheet {
  const writer = { widen: lang === 'zh-CN', marks: headingMarks(blocks, lang), step: 0 }
  return {
    lang,
    title: words(title, writer),
    ...(byline ? { byline: words(byline, writer) } : {}),
    blocks: pieces(blocks, writer, 0),
  }
}

function pieces(blocks: Block[], writer: Writer, depth: number): Piece[] {
  return blocks.flatMap((block) => piece(block, writer, depth))
}

function words(value: string, { widen }: Writer): Run[] {
  return line([text(oneLine(value))], widen).runs
}

function piece(block: Block, writer: Writer, depth: number): Piece[] {
  switch (block.kind) {
    case 'heading': {
      writer.step = Math.min(block.level, writer.step + 1)
      const runs = words(`${writer.marks.get(block) ?? ''}${oneLine(block.text)}`, writer)
      return [{ kind: 'heading', level: block.level, step: writer.step, runs }]
    }
    case 'paragraph':
      return [{ kind: 'paragraph', ...line(block.inlines, writer.widen) }]
    case 'label':
      return [{ kind: 'label', ...line([text(oneLine(block.text), { bold: true })], writer.widen) }]
    case 'quote': {
      const lines = block.text.split(/\r\n?|\n/).map((one) => line([text(one)], true))
      return [{ kind: 'quote', lines, ...(block.source ? { source: words(block.source, writer) } : {}) }]
    }
    case 'list':
      return list(block, writer, depth)
    case 'table':
      return [table(block, writer)]
    case 'comment': {
      const head = words(`${oneLine(block.author)}\u3000${oneLine(block.atLabel)}`, writer)
      return [
        {
          kind: 'comment',
          head,
          depth: Math.min(block.depth, 4),
          blocks: pieces(block.blocks, writer, depth),
        },
      ]
    }
    case 'signature':
      return [
        {
          kind: 'signature',
          ...(block.unit ? { unit: words(block.unit, writer) } : {}),
          date: words(block.date, writer),
        },
      ]
  }
}

/** Deeper than this a list would have no width left: its items stand as paragraphs. */
const deepest = 5

function list(block: List, writer: Writer, depth: number): Piece[] {
  if (depth >= deepest) return block.items.flatMap((item) => pieces(item, writer, depth))
  const items = block.items.map((item) => pieces(item, writer, depth + 1))
  return [{ kind: 'list', ordered: block.ordered, items }]
}

/** Narrow columns take at most this many characters of the width, so that room is left for the others. */
const narrowTogether = 18

/** Latin letters that have room side by side in a table. */
const latinInTable = 60

function table(block: Table, writer: Writer): Piece {
  const columns = Math.max(block.header.length, 1)
  const longest = Math.max(8, Math.floor(latinInTable / columns))
  const cells = (row: string[]) =>
    Array.from({ length: columns }, (_, at) => line([text(oneLine(row[at] ?? ''))], writer.widen, longest))
  const needs = columnNeeds(block, columns)
  const centred = needs.map((_, at) => block.rows.every((row) => [...(row[at] ?? '')].length <= 8))
  const narrow = needs.reduce((sum, need, at) => sum + (centred[at] ? need : 0), 0)
  const fitted = narrow <= narrowTogether && centred.includes(false)
  return {
    kind: 'table',
    ...(block.caption ? { caption: words(block.caption, writer) } : {}),
    widths: needs.map((need, at) => (fitted && centred[at] ? 0 : need)),
    centred,
    header: block.header.length > 0 ? cells(block.header) : [],
    rows: block.rows.map(cells),
  }
}
