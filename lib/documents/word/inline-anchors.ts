import type { ParagraphChild } from 'docx'
import { cleanText, oneLine } from '@/lib/documents/clean'
import type {
  Block,
  HeadingBlock,
  Inline,
  MarginThread,
  ParagraphBlock,
  QuoteBlock,
} from '@/lib/documents/model'
import { headingText } from '@/lib/documents/numbering'
import { type CodePointIndex, indexCodePoints, sliceCodePoints } from '@/lib/text/code-points'

/** A mark at a position of a displayed text; `at` in UTF-16 units. */
export type InlineAnchor = { kind: 'anchor'; at: number; children: ParagraphChild[] }

/** The anchors relative to a text that begins `by` UTF-16 units later. */
export function shiftAnchors(anchors: InlineAnchor[], by: number): InlineAnchor[] {
  return anchors.map((anchor) => ({ ...anchor, at: anchor.at + by }))
}

/** The displayed inlines, split at the anchors, which are sorted; anchors past the end go to the end. */
export function insertInlineAnchors(inlines: Inline[], anchors: InlineAnchor[]): (Inline | InlineAnchor)[] {
  const waiting = [...anchors]
  let at = 0
  const cut = inlines.flatMap((inline) => {
    const end = at + (inline.kind === 'break' ? 1 : inline.text.length)
    const pieces: (Inline | InlineAnchor)[] = []
    while (waiting[0] && waiting[0].at < end) {
      const anchor = waiting.shift()!
      if (inline.kind === 'text' && anchor.at > at) {
        pieces.push({ ...inline, text: inline.text.slice(at - end, anchor.at - end) })
        at = anchor.at
      }
      pieces.push(anchor)
    }
    pieces.push(
      inline.kind === 'break' || at === end ? inline : { ...inline, text: inline.text.slice(at - end) },
    )
    at = end
    return pieces
  })
  return [...cut, ...waiting]
}

/**
 * Maps code points of a block's text to UTF-16 units of the text that Word displays; positions outside map to
 * the nearest end.
 */
export function shownOffsets(block: CommentableBlock): (codePoint: number) => number {
  const clean = block.kind === 'heading' ? oneLineBefore : (text: string) => cleanText(text).length
  // Cleaned apart, as the runs are, so that both count alike.
  const pieces = blockTextPieces(block).map(indexCodePoints)
  const longest = block.kind === 'heading' ? headingText(block).length : Number.POSITIVE_INFINITY
  return (codePoint) => Math.min(unitsBefore(codePoint, pieces, clean), longest)
}

function unitsBefore(codePoint: number, pieces: CodePointIndex[], clean: (text: string) => number): number {
  let [left, units] = [Math.max(0, codePoint), 0]
  for (const piece of pieces) {
    if (left <= 0) break
    units += clean(piece.slice(0, left))
    left -= piece.length
  }
  return units
}

/** A blank at the end of the words before a place still counts where words follow. */
function oneLineBefore(text: string): number {
  return oneLine(`${text}|`).length - 1
}

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
function blockTextPieces(block: CommentableBlock): string[] {
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
