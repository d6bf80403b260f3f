import { z } from 'zod'
import { decodeCursor, toCursorPage } from '@/lib/cursor'
import { id } from '@/lib/id'
import type { RegisterRow } from '@/lib/takeaways/data/registers'

const registerCursor = z.object({ reportId: id, position: z.int32(), id })

export const decodeAfter = (cursor: string | undefined) => decodeCursor(cursor, registerCursor)

/** A page of figures or terms, each with its range and its takeaway. */
export function toPage<Row extends RegisterRow, Entry>(
  rows: Row[],
  limit: number,
  present: (row: Row) => Entry,
) {
  const { items, nextCursor } = toCursorPage(rows, limit, ({ reportId, position, id }) => ({
    reportId,
    position,
    id,
  }))
  return {
    nextCursor,
    items: items.map((row) => ({
      id: row.id,
      ...present(row),
      quote: row.quote,
      prefix: row.prefix,
      suffix: row.suffix,
      start: row.start,
      end: row.end,
      paragraph: row.paragraphKey,
      revision: row.revision,
      report: row.report,
      takeawayId: row.takeaway?.id ?? null,
      takeaway: row.takeaway,
    })),
  }
}
