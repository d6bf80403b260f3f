import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { plainText } from '@/lib/documents/plain-text'
import type { CellTime } from '@/lib/documents/spreadsheet/cell'
import { toWorksheet, type Worksheet } from '@/lib/documents/spreadsheet/workbook'
import {
  pointsOf,
  type SummaryComment,
  type SummaryContent,
  type SummaryPoint,
  type SummaryThread,
} from '@/lib/documents/summary-content'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'

/** An annotation or comment on a point, as one row. */
type DiscussionRow = {
  code: string
  kind: string
  author?: string
  time?: CellTime
  depth?: number
  text: string
  quote?: string
  tags?: string
  state?: string
}

/** All annotations, comments and conclusions, one row each, in the order of the points. */
export function discussionSheet({ outline, lang }: SummaryContent, messages: DocumentMessages): Worksheet {
  const { sheets } = messages
  const rows = pointsOf(outline).flatMap((point) => [
    ...(point.conclusions ?? []).map((comment) => commentRow(point, comment, messages)),
    ...(point.annotations ?? []).flatMap((annotation): DiscussionRow[] => [
      {
        ...authorship(annotation),
        code: point.code,
        kind: annotation.kindLabel,
        text: plain(annotation.body),
        quote: annotation.quote,
        tags: annotation.tags.join(messages.and),
      },
      ...annotation.threads.flatMap((thread) => threadRows(point, thread, messages, 1)),
    ]),
    ...(point.threads ?? []).flatMap((thread) => threadRows(point, thread, messages, 0)),
    ...(point.leftOut
      ? [
          {
            code: point.code,
            kind: messages.discussion,
            text: fill(lang, messages.omittedComments, { count: point.leftOut }),
          },
        ]
      : []),
  ])
  return toWorksheet<DiscussionRow>(sheets.names.discussion, rows, [
    { name: sheets.code, width: 9, of: (row) => row.code },
    { name: sheets.kind, width: 9, of: (row) => row.kind },
    { name: sheets.author, width: 12, of: (row) => row.author },
    { name: sheets.time, width: 17, of: (row) => row.time },
    { name: sheets.depth, width: 9, of: (row) => row.depth },
    { name: sheets.text, width: 60, of: (row) => row.text },
    { name: sheets.quote, width: 30, of: (row) => row.quote },
    { name: sheets.tags, width: 14, of: (row) => row.tags },
    { name: sheets.state, width: 24, of: (row) => row.state },
  ])
}

function threadRows(
  point: SummaryPoint,
  thread: SummaryThread,
  messages: DocumentMessages,
  deeper: number,
): DiscussionRow[] {
  return thread.comments.map((comment) => ({
    ...commentRow(point, comment, messages),
    depth: comment.depth + deeper,
    state: thread.resolvedLabel ?? messages.sheets.open,
  }))
}

function commentRow(point: SummaryPoint, comment: SummaryComment, messages: DocumentMessages): DiscussionRow {
  const concluded = comment.conclusion || point.conclusions?.includes(comment)
  return {
    ...authorship(comment),
    code: point.code,
    kind: concluded ? messages.conclusion : messages.discussion,
    text: plain(comment.body),
  }
}

function authorship({ author, at, atLabel }: { author: string; at: Date; atLabel: string }) {
  return { author, time: { at, label: atLabel } }
}

function plain(body: string): string {
  return plainText(blocksFromMarkdown(body, 'flat'))
}
