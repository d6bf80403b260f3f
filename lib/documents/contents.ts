import { widthInEms } from '@/lib/documents/glyph-widths'
import type { Block, Document, HeadingBlock } from '@/lib/documents/model'
import { plainLines } from '@/lib/documents/plain-text'

/** A paper of more pages than this has a table of contents. */
export const maxPagesWithoutContents = 15

/** The headings that a table of contents lists: those of the first two levels, in the order of the text. */
export function contentsHeadings(blocks: Block[]): HeadingBlock[] {
  return blocks.flatMap((block): HeadingBlock[] => {
    if (block.kind === 'heading') return block.level <= 2 ? [block] : []
    if (block.kind === 'list') return block.items.flatMap(contentsHeadings)
    return block.kind === 'comment' ? contentsHeadings(block.blocks) : []
  })
}

/** An estimate below this many pages is certainly of a short paper. */
const minEstimatedPages = 12

/** The lines of a page and the characters of a line (GB/T 9704-2012, 5.2.3). */
const grid = { lines: 22, characters: 28 }

/**
 * Whether a paper may be long enough for a table of contents, by an estimate of its lines. One with discussions is not:
 * it is worked with, and its pages in Word are not foreseen well enough.
 */
export function mayHaveContents({ contents, blocks }: Document): boolean {
  if (!contents || blocks.some((block) => block.kind === 'comment')) return false
  return estimateLines(blocks) >= minEstimatedPages * grid.lines
}

function estimateLines(blocks: Block[]): number {
  return blocks.reduce((sum, block) => sum + linesOf(block), 0)
}

function linesOf(block: Block): number {
  if (block.kind !== 'table')
    return plainLines([block]).reduce((sum, { inlines }) => {
      const text = inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')
      return sum + wrappedLines(text, grid.characters)
    }, 0)
  // At worst a cell has no more than its even share of the width.
  return [block.header, ...block.rows].reduce(
    (sum, cells) =>
      sum + Math.max(1, ...cells.map((cell) => wrappedLines(cell, grid.characters / cells.length))),
    0,
  )
}

function wrappedLines(text: string, characters: number): number {
  return Math.max(1, Math.ceil(widthInEms(text) / characters))
}
