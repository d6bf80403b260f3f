import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { stripUnstorable } from '@/lib/strip-unstorable'

/** `?limit=&cursor=`: at most 100 at a time. */
export const paging = (byDefault: number) => ({
  limit: z.coerce.number().int().min(1).max(100).default(byDefault),
  cursor: z.string().max(500).optional(),
})

/** When something of ours happened: a time that Postgres can hold, so that no cursor makes it fail. */
export const timestamp = z.coerce.date().min(new Date(0)).max(new Date('9999-12-31'))

/** The place after which a page goes on, as an opaque string. */
export function encodeCursor(position: Record<string, string | number>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

/** Reads a cursor by its schema; anything else is `invalid`. */
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
