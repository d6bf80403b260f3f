import { z } from 'zod'
import type { CommentRow } from '@/lib/discussion/data/columns'
import { codePoint, instant, listOf } from '@/lib/output'
import { markdownToText } from '@/lib/text/markdown'
import { toSnippet } from '@/lib/text/snippet'

/** The newest matches in a thread, and whether there are more. */
export const commentMatchesOutput = listOf(
  z.object({
    id: z.uuid(),
    author: z.string(),
    createdAt: instant,
    snippet: z.string(),
    ranges: z.array(z.tuple([codePoint, codePoint])),
  }),
).extend({ more: z.boolean() })
export type CommentMatches = z.input<typeof commentMatchesOutput>

export function toCommentMatches(rows: CommentRow[], query: string, limit: number): CommentMatches {
  const items = rows.slice(0, limit).map((row) => ({
    id: row.id,
    author: row.authorName,
    createdAt: row.createdAt,
    ...snippetIn(row.body, query),
  }))
  return { items, more: rows.length > limit }
}

/** A snippet of the rendered text, or of the Markdown where only that contains the query. */
function snippetIn(body: string, query: string) {
  const read = toSnippet(markdownToText(body), query)
  return read.ranges.length > 0 ? read : toSnippet(body, query)
}
