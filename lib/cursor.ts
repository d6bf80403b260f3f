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

/** Encodes the position after which a page goes on. */
export function encodeCursor(position: Record<string, string | number>): string {
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
