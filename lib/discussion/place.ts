import { z } from 'zod'
import { decodeCursor, encodeCursor } from '@/lib/cursor'
import { id } from '@/lib/id'

const schema = z.object({
  at: z.number().int().min(0).max(8.64e15),
  id,
  back: z.literal(1).optional(),
})

/** A place between two comments of a thread: after this one in the list's order, or before it when going back. */
export type Place = { at: Date; id: string; back: boolean }

export function readPlace(cursor: string | undefined): Place | null {
  const place = decodeCursor(cursor, schema)
  return place && { at: new Date(place.at), id: place.id, back: place.back === 1 }
}

export function cursorAfter(row: { createdAt: Date; id: string }): string {
  return encodeCursor({ at: row.createdAt.getTime(), id: row.id })
}

export function cursorBefore(row: { createdAt: Date; id: string }): string {
  return encodeCursor({ at: row.createdAt.getTime(), id: row.id, back: 1 })
}

type Page<Row> = { items: Row[]; previousCursor: string | null; nextCursor: string | null }

/** Cuts what was read beyond the limit and says where the pages before and after begin. */
export function cutPage<Row extends { createdAt: Date; id: string }>(
  rows: Row[],
  limit: number,
  place: Place | null,
): Page<Row> {
  const more = rows.length > limit
  const back = place?.back === true
  const items = back ? rows.slice(more ? 1 : 0) : rows.slice(0, limit)
  const first = items[0]
  const last = items.at(-1)
  return {
    items,
    previousCursor: first && (back ? more : place !== null) ? cursorBefore(first) : null,
    nextCursor: last && (back || more) ? cursorAfter(last) : null,
  }
}

const threadSchema = z.object({
  resolved: z.literal([0, 1]),
  at: z.number().int().min(0).max(8.64e15),
  id,
})

/** The place after a thread in a list that has the open ones first. */
export function readThreadPlace(cursor: string | undefined) {
  const place = decodeCursor(cursor, threadSchema)
  return place && { ...place, resolved: place.resolved === 1, at: new Date(place.at) }
}

export function cursorAfterThread(row: {
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
