import type { CommentRow } from '@/lib/discussion/data/columns'
import { markdownToText } from '@/lib/text/markdown'
import { snippetOf } from '@/lib/text/snippet'

/** What was found in a thread: the newest so many, and whether there are more. */
export type Finds = {
  items: { id: string; author: string; createdAt: Date; snippet: string; ranges: [number, number][] }[]
  more: boolean
}

export function findsOf(rows: CommentRow[], wanted: string, limit: number): Finds {
  const items = rows.slice(0, limit).map((row) => ({
    id: row.id,
    author: row.authorName,
    createdAt: row.createdAt,
    ...snippetIn(row.body, wanted),
  }))
  return { items, more: rows.length > limit }
}

/** As people read it; where only the Markdown holds the words (in an address, say) as it was written. */
function snippetIn(body: string, wanted: string) {
  const read = snippetOf(markdownToText(body), wanted)
  return read.ranges.length > 0 ? read : snippetOf(body, wanted)
}
