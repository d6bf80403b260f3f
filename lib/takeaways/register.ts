import { z } from 'zod'
import { decodeCursor, encodeCursor } from '@/lib/cursor'
import { id } from '@/lib/id'
import type { RegisterRow } from '@/lib/takeaways/data/registers'

const place = z.object({ reportId: id, position: z.int32(), id })

export const goOn = (cursor: string | undefined) => decodeCursor(cursor, place)

/** A page of a register: what each entry says, where it stands, and the takeaway it belongs to while that lives. */
export function pageOf<R extends RegisterRow, Entry>(rows: R[], limit: number, say: (row: R) => Entry) {
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return {
    items: page.map((row) => ({
      id: row.id,
      ...say(row),
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
    nextCursor: last ? encodeCursor({ reportId: last.reportId, position: last.position, id: last.id }) : null,
  }
}
