import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { stripUnstorable } from '@/lib/strip-unstorable'

/** `?limit=&cursor=`, at most 100. */
export const paging = (byDefault: number) => ({
  limit: z.coerce.number().int().min(1).max(100).default(byDefault),
  cursor: z.string().max(500).optional(),
})

/** A time that Postgres can store, so that no cursor makes a query fail. */
export const timestamp = z.coerce.date().min(new Date(0)).max(new Date('9999-12-31'))

type CursorPosition = Record<string, string | number | Date | null>

/** The rows up to the limit, and the cursor after the last of them where more were read. */
export function toCursorPage<Row>(rows: Row[], limit: number, position: (last: Row) => CursorPosition) {
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, nextCursor: last ? encodeCursor(position(last)) : null }
}

/** Encodes the position after which a page goes on. */
export function encodeCursor(position: CursorPosition): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/** Decodes a cursor by its schema; throws `invalid` for anything else. */
export function decodeCursor<Schema extends z.ZodType>(
  cursor: string | undefined,
  schema: Schema,
): z.output<Schema> | null {
  if (!cursor) return null
  try {
    return schema.parse(stripUnstorable(JSON.parse(Buffer.from(cursor, 'base64url').toString())))
  } catch {
    throw invalid('cursor', 'malformed')
  }
}
