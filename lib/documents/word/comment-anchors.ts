import { CommentRangeEnd, CommentRangeStart, CommentReference, type ParagraphChild, TextRun } from 'docx'
import type { Block } from '@/lib/documents/model'
import { commentReferenceStyle } from '@/lib/documents/word/comment-styles'
import { type InlineAnchor, shownOffsets } from '@/lib/documents/word/inline-anchors'
import type { CollectedThread, CommentableBlock } from '@/lib/documents/word/margin-threads'

/** A thread with the numbers of its comments in the file and its ranges in the displayed text. */
export type NumberedThread = CollectedThread & { ids: number[]; from: End; to: End }
type End = { block: CommentableBlock; at: number }

/** Numbers the comments of all threads in their order. */
export function numberComments(threads: CollectedThread[]): NumberedThread[] {
  let next = 0
  const offsetsByBlock = new Map<CommentableBlock, (codePoint: number) => number>()
  const end = (block: CommentableBlock, codePoint: number): End => {
    const shownOffset = offsetsByBlock.get(block) ?? shownOffsets(block)
    offsetsByBlock.set(block, shownOffset)
    return { block, at: shownOffset(codePoint) }
  }
  return threads.map((thread) => {
    const [first, last] = [thread.ranges[0]!, thread.ranges.at(-1)!]
    return {
      ...thread,
      ids: thread.comments.map(() => next++),
      from: end(first.block, first.start),
      to: end(last.block, Math.max(last.start, last.end)),
    }
  })
}

type Mark = { at: number; order: number; children: ParagraphChild[] }

/** The comment marks by block; each block returns them once, because a mark may occur only once in a file. */
export function toCommentAnchors(threads: NumberedThread[]): (block: Block) => InlineAnchor[] {
  const marks = new Map<Block, Mark[]>()
  const addMark = (block: Block, mark: Mark) => marks.set(block, [...(marks.get(block) ?? []), mark])
  for (const { ids, from, to } of threads) {
    const empty = from.block === to.block && from.at === to.at
    const starts = ids.map((id) => new CommentRangeStart(id))
    const ends = ids.flatMap((id) => [new CommentRangeEnd(id), reference(id)])
    // At one place what ends comes before what is empty, and that before what begins: no range takes in a neighbour's mark.
    if (empty) addMark(from.block, { at: from.at, order: 1, children: [...starts, ...ends] })
    else {
      addMark(from.block, { at: from.at, order: 2, children: starts })
      addMark(to.block, { at: to.at, order: 0, children: ends })
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
  return new TextRun({ style: commentReferenceStyle, children: [new CommentReference(id)] })
}
