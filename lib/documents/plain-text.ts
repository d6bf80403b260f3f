import type { Block, Inline } from '@/lib/documents/model'
import { plainLines } from '@/lib/documents/plain-lines'

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
