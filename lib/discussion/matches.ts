import type { CommentRow } from '@/lib/discussion/data/columns'
import { markdownToText } from '@/lib/text/markdown'
import { toSnippet } from '@/lib/text/snippet'

/** The newest matches in a thread, and whether there are more. */
export type CommentMatches = {
  items: { id: string; author: string; createdAt: Date; snippet: string; ranges: [number, number][] }[]
  more: boolean
}

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
