import { cleanText, oneLine } from '@/lib/documents/clean'
import { type Block, type Document, type Inline, type ListBlock, text } from '@/lib/documents/model'

/** Blocks as plain text for a cell, a line each; lists are set in and a link has its address behind it. */
export function plainText(blocks: Block[]): string {
  return plainLines(blocks)
    .map(({ inlines, depth }) => '  '.repeat(Math.max(0, depth - 1)) + inlines.map(inlineText).join(''))
    .join('\n')
}

function inlineText(inline: Inline): string {
  if (inline.kind === 'break') return '\n'
  const { text, href } = inline
  return href && href !== text && href !== `${text}/` ? `${text} (${href})` : text
}

/** A line of a body; `depth` counts the lists around it, `hanging` says that it begins with its list mark. */
export type PlainLine = { inlines: Inline[]; depth: number; hanging?: boolean }

/** Blocks as plain lines: lists and quotes get marks as text, headings become bold, a table row one line. */
export function plainLines(blocks: Block[], depth = 0): PlainLine[] {
  return blocks.flatMap((block) => linesOf(block, depth))
}

function linesOf(block: Block, depth: number): PlainLine[] {
  const line = (value: string, bold = false): PlainLine => ({
    inlines: [text(value, bold ? { bold } : {})],
    depth,
  })
  switch (block.kind) {
    case 'paragraph':
      return [{ inlines: block.inlines, depth }]
    case 'heading':
    case 'label':
      return [line(oneLine(block.text), true)]
    case 'quote': {
      const quoteLines = cleanText(block.text).split('\n')
      return [...quoteLines, ...(block.source ? [`——${oneLine(block.source)}`] : [])].map((one) =>
        line(`> ${one}`),
      )
    }
    case 'list':
      return listLines(block, depth + 1)
    case 'table':
      return [block.header, ...block.rows].map((cells) => line(cells.map(oneLine).join(' | ')))
    case 'comment':
      return [
        line(`${oneLine(block.author)} ${oneLine(block.atLabel)}`, true),
        ...plainLines(block.blocks, depth),
      ]
    case 'signature':
      return [block.unit, block.name, block.date].flatMap((one) => (one ? [line(oneLine(one))] : []))
    case 'annex-list':
      return [line(oneLine(block.text))]
    case 'imprint':
      return block.lines.map((one) => line(oneLine(one)))
    case 'annex':
      return [line(oneLine(block.label)), line(oneLine(block.title), true)]
  }
}

/** Blocks as plain text in one line, a blank between their lines. */
export function plainLine(blocks: Block[]): string {
  const plain = ({ inlines }: PlainLine) =>
    inlines.map((inline) => (inline.kind === 'break' ? ' ' : inline.text)).join('')
  return oneLine(plainLines(blocks).map(plain).join(' '))
}

function listLines({ items, ordered }: ListBlock, depth: number): PlainLine[] {
  return items.flatMap((item, at) => {
    const mark = text(ordered ? `${at + 1}. ` : '• ')
    const [first, ...rest] = plainLines(item, depth)
    return [{ inlines: [mark, ...(first?.inlines ?? [])], depth, hanging: true }, ...rest]
  })
}

/** How many characters a document has, blanks and annexes left out, in code points. */
export function countCharacters({ title, byline = '', blocks }: Document): number {
  const annex = blocks.findIndex((block) => block.kind === 'annex')
  const text = plainText(annex < 0 ? blocks : blocks.slice(0, annex))
  return [...`${title}${byline}${text}`.replace(/\s/g, '')].length
}
