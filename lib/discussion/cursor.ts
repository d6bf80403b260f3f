import { z } from 'zod'
import { decodeCursor, encodeCursor } from '@/lib/cursor'
import { id } from '@/lib/id'

const commentCursorSchema = z.object({
  at: z.number().int().min(0).max(8.64e15),
  id,
  back: z.literal(1).optional(),
})

/** A position in a thread: after this comment in the list's order, or before it when `back` is set. */
export type CommentCursor = { at: Date; id: string; back: boolean }

export function parseCommentCursor(cursor: string | undefined): CommentCursor | null {
  const position = decodeCursor(cursor, commentCursorSchema)
  return position && { at: new Date(position.at), id: position.id, back: position.back === 1 }
}

export function commentCursorAfter(row: { createdAt: Date; id: string }): string {
  return encodeCursor({ at: row.createdAt.getTime(), id: row.id })
}

export function commentCursorBefore(row: { createdAt: Date; id: string }): string {
  return encodeCursor({ at: row.createdAt.getTime(), id: row.id, back: 1 })
}

type CommentPage<Row> = { items: Row[]; previousCursor: string | null; nextCursor: string | null }

/** Cuts the rows to the limit and makes the cursors of the pages before and after. */
export function toCommentPage<Row extends { createdAt: Date; id: string }>(
  rows: Row[],
  limit: number,
  position: CommentCursor | null,
): CommentPage<Row> {
  const more = rows.length > limit
  const back = position?.back === true
  const items = back ? rows.slice(more ? 1 : 0) : rows.slice(0, limit)
  const first = items[0]
  const last = items.at(-1)
  return {
    items,
    previousCursor: first && (back ? more : position !== null) ? commentCursorBefore(first) : null,
    nextCursor: last && (back || more) ? commentCursorAfter(last) : null,
  }
}

const threadCursorSchema = z.object({
  resolved: z.literal([0, 1]),
  at: z.number().int().min(0).max(8.64e15),
  id,
})

/** Parses the cursor of a list that has the open threads first. */
export function parseThreadCursor(cursor: string | undefined) {
  const position = decodeCursor(cursor, threadCursorSchema)
  return position && { ...position, resolved: position.resolved === 1, at: new Date(position.at) }
}

export function threadCursorAfter(row: {
  resolvedAt: Date | null
  startedAt: Date
  threadId: string
}): string {
  return encodeCursor({
    resolved: row.resolvedAt === null ? 0 : 1,
    at: row.startedAt.getTime(),
    id: row.threadId,
  })
}
