import { z } from 'zod'
import { decodeCursor, toCursorPage } from '@/lib/cursor'
import { id } from '@/lib/id'
import type { RegisterRow } from '@/lib/takeaways/data/registers'

const registerCursor = z.object({ reportId: id, position: z.int32(), id })

export const decodeAfter = (cursor: string | undefined) => decodeCursor(cursor, registerCursor)

/** A page of figures or terms, each with its range and its takeaway. */
export function toPage<Row extends RegisterRow>(rows: Row[], limit: number) {
  const { items, nextCursor } = toCursorPage(rows, limit, ({ reportId, position, id }) => ({
    reportId,
    position,
    id,
  }))
  return {
    nextCursor,
    items: items.map(({ reportId: _, position: __, paragraphKey: paragraph, ...row }) => ({
      ...row,
      paragraph,
      takeawayId: row.takeaway?.id ?? null,
    })),
  }
}
