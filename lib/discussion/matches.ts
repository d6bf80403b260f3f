import { z } from 'zod'
import type { CommentRow } from '@/lib/discussion/data/columns'
import { codePoint, instant, listOf } from '@/lib/output'
import { markdownToText } from '@/lib/text/markdown'

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
  const items = rows.slice(0, limit).map(({ id, authorName: author, createdAt, body }) => {
    return { id, author, createdAt, ...snippetIn(body, query) }
  })
  return { items, more: rows.length > limit }
}

/** A snippet of the rendered text, or of the Markdown where only that contains the query. */
function snippetIn(body: string, query: string) {
  const read = toSnippet(markdownToText(body), query)
  return read.ranges.length > 0 ? read : toSnippet(body, query)
}

const contextLength = 40

/**
 * The text around the first match, at most 40 code points on either side, with the ranges of all matches in
 * it.
 */
function toSnippet(text: string, query: string): { snippet: string; ranges: [number, number][] } {
  const points = [...oneLine(text)]
  const folded = points.map((point) => point.toLowerCase())
  const needle = [...oneLine(query).toLowerCase()]
  const first = Math.max(0, indexIn(folded, needle, 0))
  const start = Math.max(0, first - contextLength)
  const end = Math.min(points.length, first + needle.length + contextLength)
  const lead = start > 0 ? 1 : 0
  const ranges: [number, number][] = []
  for (let at = indexIn(folded, needle, start); at >= 0 && at + needle.length <= end; ) {
    ranges.push([at - start + lead, at - start + lead + needle.length])
    at = indexIn(folded, needle, at + needle.length)
  }
  const snippet = (lead ? '…' : '') + points.slice(start, end).join('') + (end < points.length ? '…' : '')
  return { snippet, ranges }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}

function indexIn(points: string[], needle: string[], from: number): number {
  if (needle.length === 0) return -1
  for (let at = from; at + needle.length <= points.length; at++) {
    if (needle.every((point, offset) => points[at + offset] === point)) return at
  }
  return -1
}
