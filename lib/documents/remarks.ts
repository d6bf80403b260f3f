import type { Block, Heading, Paragraph, Quote, Remark } from '@/lib/documents/model'
import { sliceCodePoints } from '@/lib/text/code-points'

/** The blocks that remarks stand beside. */
export type Marked = Heading | Paragraph | Quote

/** A conversation and all the words it is about, a place for each block it goes over. */
export type Conversation = Pick<Remark, 'resolved' | 'comments'> & {
  places: { block: Marked; start: number; end: number }[]
}

/** The conversations beside a document's blocks in the order of its text; those without a comment are left out. */
export function conversationsOf(blocks: Block[]): Conversation[] {
  const found: Conversation[] = []
  const begun = new Map<string, Conversation>()
  for (const block of markedBlocks(blocks)) {
    for (const { id, start, end, resolved, comments } of block.remarks ?? []) {
      const earlier = id === undefined ? undefined : begun.get(id)
      earlier?.places.push({ block, start, end })
      if (earlier || comments.length === 0) continue
      const conversation = { resolved, comments, places: [{ block, start, end }] }
      found.push(conversation)
      if (id !== undefined) begun.set(id, conversation)
    }
  }
  return found
}

/** The words a conversation is about, a line for each block. */
export function wordsOf({ places }: Conversation): string {
  return places
    .map(({ block, start, end }) => sliceCodePoints(piecesOf(block).join(''), start, Math.max(start, end)))
    .join('\n')
}

/** The own text of a block, which remarks count in, in the pieces it is made of; a break is a line feed. */
export function piecesOf(block: Marked): string[] {
  return block.kind === 'paragraph'
    ? block.inlines.map((inline) => (inline.kind === 'break' ? '\n' : inline.text))
    : [block.text]
}

/** Each block that can carry remarks once, however deep it stands. */
function markedBlocks(blocks: Block[]): Set<Marked> {
  const found = new Set<Marked>()
  const visit = (block: Block) => {
    if (block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'quote') found.add(block)
    if (block.kind === 'list') for (const one of block.items.flat()) visit(one)
    if (block.kind === 'comment') for (const one of block.blocks) visit(one)
  }
  for (const block of blocks) visit(block)
  return found
}
