import { CommentRangeEnd, CommentRangeStart, CommentReference, type ParagraphChild, TextRun } from 'docx'
import type { Block } from '@/lib/documents/model'
import type { Conversation, Marked } from '@/lib/documents/remarks'
import { type Anchor, shownPlaces } from '@/lib/documents/word/anchors'
import { referenceStyle } from '@/lib/documents/word/comment-styles'

/** A conversation with its comments' numbers in the file, and where its words begin and end as shown. */
export type Thread = Conversation & { ids: number[]; from: End; to: End }
type End = { block: Marked; at: number }

/** Numbers the comments of conversations in their order. */
export function threadsOf(conversations: Conversation[]): Thread[] {
  let next = 0
  const placeIn = new Map<Marked, (codePoint: number) => number>()
  const end = (block: Marked, codePoint: number): End => {
    const place = placeIn.get(block) ?? shownPlaces(block)
    placeIn.set(block, place)
    return { block, at: place(codePoint) }
  }
  return conversations.map((conversation) => {
    const [first, last] = [conversation.places[0]!, conversation.places.at(-1)!]
    return {
      ...conversation,
      ids: conversation.comments.map(() => next++),
      from: end(first.block, first.start),
      to: end(last.block, Math.max(last.start, last.end)),
    }
  })
}

type Mark = { at: number; order: number; children: ParagraphChild[] }

/** The marks of the conversations by block; each block gives its own away once, for a mark may stand only once in a file. */
export function anchorsOf(threads: Thread[]): (block: Block) => Anchor[] {
  const marks = new Map<Block, Mark[]>()
  const put = (block: Block, mark: Mark) => marks.set(block, [...(marks.get(block) ?? []), mark])
  for (const { ids, from, to } of threads) {
    const empty = from.block === to.block && from.at === to.at
    const starts = ids.map((id) => new CommentRangeStart(id))
    const ends = ids.flatMap((id) => [new CommentRangeEnd(id), reference(id)])
    // At one place what ends comes before what is empty, and that before what begins: no range takes in a neighbour's mark.
    if (empty) put(from.block, { at: from.at, order: 1, children: [...starts, ...ends] })
    else {
      put(from.block, { at: from.at, order: 2, children: starts })
      put(to.block, { at: to.at, order: 0, children: ends })
    }
  }
  return (block) => {
    const found = marks.get(block) ?? []
    marks.delete(block)
    return found
      .sort((one, other) => one.at - other.at || one.order - other.order)
      .map(({ at, children }) => ({ kind: 'anchor', at, children }))
  }
}

function reference(id: number): TextRun {
  return new TextRun({ style: referenceStyle, children: [new CommentReference(id)] })
}
