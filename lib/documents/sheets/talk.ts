import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { plainText } from '@/lib/documents/plain'
import type { Moment } from '@/lib/documents/sheets/cell'
import { type Sheet, sheetOf } from '@/lib/documents/sheets/workbook'
import {
  pointsOf,
  type SummaryComment,
  type SummaryContent,
  type SummaryPoint,
  type SummaryThread,
} from '@/lib/documents/summary-content'
import type { Words } from '@/lib/documents/summary-talk'
import { fill } from '@/lib/i18n/fill'

/** Something said about a point, as one row. */
type Said = {
  code: string
  kind: string
  author?: string
  time?: Moment
  depth?: number
  text: string
  quote?: string
  tags?: string
  state?: string
}

/** All that was said: annotations with their discussions, discussions, conclusions; a row each, points in their order. */
export function talkSheet({ outline, lang }: SummaryContent, words: Words): Sheet {
  const { sheets } = words
  const rows = pointsOf(outline).flatMap((point) => [
    ...(point.conclusions ?? []).map((comment) => saidIn(point, comment, words)),
    ...(point.annotations ?? []).flatMap((note): Said[] => [
      {
        ...written(note),
        code: point.code,
        kind: note.kindLabel,
        text: plain(note.body),
        quote: note.quote,
        tags: note.tags.join(words.and),
      },
      ...note.threads.flatMap((thread) => threadRows(point, thread, words, 1)),
    ]),
    ...(point.threads ?? []).flatMap((thread) => threadRows(point, thread, words, 0)),
    ...(point.leftOut
      ? [
          {
            code: point.code,
            kind: words.discussion,
            text: fill(lang, words.leftOut, { count: point.leftOut }),
          },
        ]
      : []),
  ])
  return sheetOf<Said>(sheets.names.talk, rows, [
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

function threadRows(point: SummaryPoint, thread: SummaryThread, words: Words, deeper: number): Said[] {
  return thread.comments.map((comment) => ({
    ...saidIn(point, comment, words),
    depth: comment.depth + deeper,
    state: thread.resolvedLabel ?? words.sheets.open,
  }))
}

function saidIn(point: SummaryPoint, comment: SummaryComment, words: Words): Said {
  const concluded = comment.conclusion || point.conclusions?.includes(comment)
  return {
    ...written(comment),
    code: point.code,
    kind: concluded ? words.conclusion : words.discussion,
    text: plain(comment.body),
  }
}

function written({ author, at, atLabel }: { author: string; at: Date; atLabel: string }) {
  return { author, time: { at, label: atLabel } }
}

function plain(body: string): string {
  return plainText(blocksFromMarkdown(body, 'flat'))
}
