import { isShown } from '@/lib/access/data/visibility'
import type { CommentCursor } from '@/lib/discussion/cursor'
import type { CommentOrder } from '@/lib/discussion/schema'
import { toLikePattern } from '@/lib/text/like-pattern'
import { Prisma } from '@/prisma/generated/client'

/** A page of the comments of a thread; `contains` leaves the visible ones that contain the text. */
export type CommentPageQuery = {
  order: CommentOrder
  limit: number
  cursor: CommentCursor | null
  contains?: string
}

/** Selects the comments `m` of a page of the thread with this id. */
export function commentPage(threadId: Prisma.Sql, page: CommentPageQuery): Prisma.Sql {
  const ascending = (page.order === 'oldest') !== (page.cursor?.back === true)
  const after = page.cursor
    ? Prisma.sql`AND (m."createdAt", m.id) ${ascending ? Prisma.sql`>` : Prisma.sql`<`}
        (${page.cursor.at}::timestamptz, ${page.cursor.id}::uuid)`
    : Prisma.empty
  const found =
    page.contains === undefined
      ? Prisma.empty
      : Prisma.sql`AND ${isShown('m')} AND m.body ILIKE ${toLikePattern(page.contains)}`
  return Prisma.sql`
    SELECT m.* FROM "Comment" m WHERE m."threadId" = ${threadId} ${after} ${found}
    ORDER BY ${ascending ? Prisma.sql`m."createdAt", m.id` : Prisma.sql`m."createdAt" DESC, m.id DESC`}
    LIMIT ${page.limit}`
}

/** Sorts by time, as Postgres promises no order of joined rows. */
export function compareByTime(order: CommentOrder) {
  const sign = order === 'newest' ? -1 : 1
  return (one: { at: Date; id: string }, other: { at: Date; id: string }): number =>
    sign * (one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0))
}
