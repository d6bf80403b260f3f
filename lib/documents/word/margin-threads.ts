import type { Block, HeadingBlock, MarginThread, ParagraphBlock, QuoteBlock } from '@/lib/documents/model'
import { sliceCodePoints } from '@/lib/text/code-points'

/** The blocks that threads can be anchored in. */
export type CommentableBlock = HeadingBlock | ParagraphBlock | QuoteBlock

/** A thread with its ranges, one for each block it spans, in code points of the block. */
export type CollectedThread = Pick<MarginThread, 'resolved' | 'comments'> & {
  ranges: { block: CommentableBlock; start: number; end: number }[]
}

/** The threads of a document in the order of its text; threads without a comment are left out. */
export function collectThreads(blocks: Block[]): CollectedThread[] {
  const found: CollectedThread[] = []
  const byId = new Map<string, CollectedThread>()
  for (const block of commentableBlocks(blocks)) {
    for (const { id, start, end, resolved, comments } of block.marginThreads ?? []) {
      const earlier = id === undefined ? undefined : byId.get(id)
      earlier?.ranges.push({ block, start, end })
      if (earlier || comments.length === 0) continue
      const thread = { resolved, comments, ranges: [{ block, start, end }] }
      found.push(thread)
      if (id !== undefined) byId.set(id, thread)
    }
  }
  return found
}

/** The text a thread is anchored in, one line for each block. */
export function quotedText({ ranges }: CollectedThread): string {
  return ranges
    .map(({ block, start, end }) =>
      sliceCodePoints(blockTextPieces(block).join(''), start, Math.max(start, end)),
    )
    .join('\n')
}

/** The text of a block that anchors count in, in its pieces; a break is a line feed. */
export function blockTextPieces(block: CommentableBlock): string[] {
  return block.kind === 'paragraph'
    ? block.inlines.map((inline) => (inline.kind === 'break' ? '\n' : inline.text))
    : [block.text]
}

/** Each block that can carry threads, once, at any depth. */
function commentableBlocks(blocks: Block[]): Set<CommentableBlock> {
  const found = new Set<CommentableBlock>()
  const visit = (block: Block) => {
    if (block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'quote') found.add(block)
    if (block.kind === 'list') for (const one of block.items.flat()) visit(one)
    if (block.kind === 'comment') for (const one of block.blocks) visit(one)
  }
  for (const block of blocks) visit(block)
  return found
}
