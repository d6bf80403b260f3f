import { oneLine } from '@/lib/documents/clean'
import { contentsHeadings, maxPagesWithoutContents } from '@/lib/documents/contents'
import { widthInEms } from '@/lib/documents/glyph-widths'
import { imprintLabel } from '@/lib/documents/imprint-label'
import {
  type Block,
  type Document,
  type HeadingBlock,
  type Level,
  type ListBlock,
  type TableBlock,
  text,
} from '@/lib/documents/model'
import { headingNumbers, headingText } from '@/lib/documents/numbering'
import { keepShortWords, type PdfLine, type PdfRun, toPdfLine } from '@/lib/documents/pdf/runs'
import { titleInlines } from '@/lib/documents/title-lines'

/** A document as the template takes it. */
export type PdfDocument = {
  lang: Document['lang']
  secrecy?: PdfRun[]
  title: PdfRun[]
  byline?: PdfRun[]
  /** Set where there are more pages than `beyond`. */
  contents?: { title: PdfRun[]; beyond: number }
  blocks: PdfBlock[]
}

/** `step`: the level in the contents of the file, where no level may be skipped. */
export type PdfBlock =
  | { kind: 'heading'; level: Level; step: number; runs: PdfRun[] }
  | ({ kind: 'paragraph' | 'label' } & PdfLine)
  | { kind: 'quote'; lines: PdfLine[]; source?: PdfRun[] }
  | { kind: 'list'; ordered: boolean; items: PdfBlock[][] }
  | {
      kind: 'table'
      caption?: PdfRun[]
      /** Shares of what is left beside the columns that are 0, as narrow as their text. */
      widths: number[]
      centred: boolean[]
      header: PdfLine[]
      rows: PdfLine[][]
      /** The rows that are not torn apart between pages. */
      whole: boolean[]
    }
  | { kind: 'comment'; head: PdfRun[]; depth: number; blocks: PdfBlock[] }
  | { kind: 'signature'; signed: PdfRun[][]; date: PdfRun[] }
  | { kind: 'annex-list'; runs: PdfRun[] }
  /** Each line with the width of its label in ems, below which nothing of it stands. */
  | { kind: 'imprint'; lines: { runs: PdfRun[]; hanging: number }[] }
  | { kind: 'annex'; label: PdfRun[]; title: PdfRun[] }

type Writer = { widen: boolean; numbers: Map<HeadingBlock, string>; step: number }

/**
 * The blocks of a document for the template, with heading numbers and the title in lines of `titleWidth` characters;
 * threads are left out.
 */
export function toPdfDocument(
  { lang, title, secrecy, byline, contents, blocks }: Document,
  titleWidth: number,
): PdfDocument {
  const writer = { widen: lang === 'zh-CN', numbers: headingNumbers(blocks, lang), step: 0 }
  return {
    lang,
    ...(secrecy ? { secrecy: textRuns(secrecy, writer) } : {}),
    title: toPdfLine(titleInlines(title, titleWidth, writer.widen), writer.widen).runs,
    ...(byline ? { byline: textRuns(byline, writer) } : {}),
    ...(contents && contentsHeadings(blocks).length > 0
      ? { contents: { title: textRuns(contents.title, writer), beyond: maxPagesWithoutContents } }
      : {}),
    blocks: toPdfBlocks(blocks, writer, 0),
  }
}

function toPdfBlocks(blocks: Block[], writer: Writer, depth: number): PdfBlock[] {
  return blocks.flatMap((block) => toPdfBlock(block, writer, depth))
}

function textRuns(value: string, { widen }: Writer): PdfRun[] {
  return toPdfLine([text(oneLine(value))], widen).runs
}

function toPdfBlock(block: Block, writer: Writer, depth: number): PdfBlock[] {
  switch (block.kind) {
    case 'heading': {
      writer.step = Math.min(block.level, writer.step + 1)
      const runs = textRuns(`${writer.numbers.get(block) ?? ''}${headingText(block)}`, writer)
      return [{ kind: 'heading', level: block.level, step: writer.step, runs }]
    }
    case 'paragraph':
      return [{ kind: 'paragraph', ...toPdfLine(block.inlines, writer.widen) }]
    case 'label':
      return [{ kind: 'label', ...toPdfLine([text(oneLine(block.text), { bold: true })], writer.widen) }]
    case 'quote': {
      const lines = block.text.split(/\r\n?|\n/).map((one) => toPdfLine([text(one)], true))
      return [{ kind: 'quote', lines, ...(block.source ? { source: textRuns(block.source, writer) } : {}) }]
    }
    case 'list':
      return list(block, writer, depth)
    case 'table':
      return [table(block, writer)]
    case 'comment': {
      const head = textRuns(`${oneLine(block.author)}\u3000${oneLine(block.atLabel)}`, writer)
      return [
        {
          kind: 'comment',
          head,
          depth: Math.min(block.depth, 4),
          blocks: toPdfBlocks(block.blocks, writer, depth),
        },
      ]
    }
    case 'signature':
      return [
        {
          kind: 'signature',
          signed: [block.unit, block.name].flatMap((one) => (one ? [textRuns(one, writer)] : [])),
          date: textRuns(block.date, writer),
        },
      ]
    case 'annex-list':
      return [{ kind: 'annex-list', runs: textRuns(block.text, writer) }]
    case 'imprint':
      return [
        {
          kind: 'imprint',
          lines: block.lines.map((line) => ({
            runs: textRuns(line, writer),
            hanging: widthInEms(imprintLabel(line)),
          })),
        },
      ]
    case 'annex':
      return [{ kind: 'annex', label: textRuns(block.label, writer), title: textRuns(block.title, writer) }]
  }
}

/** Deeper than this a list would have no width left: its items stand as paragraphs. */
const deepest = 5

function list(block: ListBlock, writer: Writer, depth: number): PdfBlock[] {
  if (depth >= deepest) return block.items.flatMap((item) => toPdfBlocks(item, writer, depth))
  const items = block.items.map((item) => toPdfBlocks(item, writer, depth + 1))
  return [{ kind: 'list', ordered: block.ordered, items }]
}

/** Narrow columns take at most this many characters of the width, so that room is left for the others. */
const narrowTogether = 18

/** Latin letters that have room side by side in a table. */
const latinInTable = 60

/** A row of at most so many lines is kept whole; a line over the type area holds so many characters. */
const wholeRow = { lines: 20, characters: 40 }

function table(block: TableBlock, writer: Writer): PdfBlock {
  const columns = Math.max(block.header.length, 1)
  const longest = Math.max(8, Math.floor(latinInTable / columns))
  const cells = (row: string[]) =>
    Array.from({ length: columns }, (_, at) =>
      keepShortWords(toPdfLine([text(oneLine(row[at] ?? ''))], writer.widen, longest)),
    )
  const weights = columnWeights(block, columns)
  const centred = weights.map((_, at) => block.rows.every((row) => [...(row[at] ?? '')].length <= shortText))
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const narrow = weights.reduce((sum, weight, at) => sum + (centred[at] ? weight : 0), 0)
  const fitted = narrow <= narrowTogether && centred.includes(false)
  return {
    kind: 'table',
    ...(block.caption ? { caption: textRuns(block.caption, writer) } : {}),
    widths: weights.map((weight, at) => (fitted && centred[at] ? 0 : weight)),
    centred,
    header: block.header.length > 0 ? cells(block.header) : [],
    rows: block.rows.map(cells),
    whole: block.rows.map((row) =>
      row.every((cell, at) => linesIn(cell, (weights[at] ?? 1) / sum) <= wholeRow.lines),
    ),
  }
}

/** The lines of a cell in a column of that share of the type area, estimated high, as words leave lines half empty. */
function linesIn(cell: string, share: number): number {
  return [...cell].length / Math.max(1, (wholeRow.characters * share) / 2)
}

/** Texts of so many characters need no share: their column is as wide as they are. */
const shortText = 8

/** No longer column is narrower than this part of all that are: a name of four characters stands on one line. */
const leastShare = 1 / 5

/** The weight of each table column, by its longest text in characters; no column vanishes. */
function columnWeights(block: TableBlock, columns: number): number[] {
  const weights = Array.from({ length: columns }, (_, at) => {
    let longest = 4
    for (const row of [block.header, ...block.rows]) longest = Math.max(longest, [...(row[at] ?? '')].length)
    return Math.min(longest, 26) + 1
  })
  const long = weights.filter((weight) => weight > shortText + 1)
  const least = long.length * leastShare > 1 ? 0 : long.reduce((sum, weight) => sum + weight, 0) * leastShare
  return weights.map((weight) => (weight > shortText + 1 ? Math.max(weight, Math.ceil(least)) : weight))
}
