import type { Block, Inline } from '@/lib/documents/model'

/** Blocks as plain text for a cell: a line each, list items with their mark, a link with its address behind it. */
export function plainText(blocks: Block[]): string {
  return blocks
    .map(lineOf)
    .filter((line) => line !== '')
    .join('\n')
}

function lineOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'label':
      return block.text
    case 'paragraph':
      return block.inlines.map(said).join('')
    case 'quote':
      return [block.text, block.source && `——${block.source}`].filter(Boolean).join('\n')
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${plainText(item)}`)
        .join('\n')
    case 'table':
      return [block.caption, ...[block.header, ...block.rows].map((row) => row.join('\t'))]
        .filter((line) => line !== undefined)
        .join('\n')
    case 'comment':
      return [`${block.author} ${block.atLabel}`, plainText(block.blocks)].join('\n')
    case 'signature':
      return [block.unit, block.date].filter(Boolean).join('\n')
  }
}

function said(inline: Inline): string {
  if (inline.kind === 'break') return '\n'
  const { text, href } = inline
  return href && href !== text && href !== `${text}/` ? `${text} (${href})` : text
}
