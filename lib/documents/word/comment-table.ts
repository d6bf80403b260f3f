import { oneLine } from '@/lib/documents/clean'
import { formatLocalTime } from '@/lib/documents/local-time'
import { type Block, type Document, paragraph, text } from '@/lib/documents/model'
import { plainLine } from '@/lib/documents/plain-lines'
import { type CollectedThread, quotedText } from '@/lib/documents/word/margin-threads'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'

type CommentTableOptions = {
  lang: Document['lang']
  messages: DocumentMessages
  timeZone: string
  most: number
}

/** The most code points of a quoted text in the table. */
const longest = 80

/** LibreOffice takes minutes to lay out one table of thousands of rows, and seconds for several tables. */
const rowsOfTable = 250

/** Threads as an appendix: a reason, then one row for each comment with the text it is about. */
export function commentTable(threads: CollectedThread[], options: CommentTableOptions): Block[] {
  const { lang, messages, most } = options
  const rows = threadRows(threads, options)
  const header = [
    messages.commentNumber,
    messages.commentTarget,
    messages.commentAuthor,
    messages.commentTime,
    messages.commentState,
    messages.commentBody,
  ]
  return [
    { kind: 'heading', level: 1, text: messages.marginComments },
    paragraph(text(fill(lang, messages.marginCommentsMoved, { count: rows.length, most }))),
    ...chunks(rows).map((some): Block => ({ kind: 'table', header, rows: some })),
  ]
}

function chunks(rows: string[][]): string[][][] {
  const starts = Array.from({ length: Math.ceil(rows.length / rowsOfTable) }, (_, at) => at * rowsOfTable)
  return starts.map((start) => rows.slice(start, start + rowsOfTable))
}

function threadRows(threads: CollectedThread[], options: CommentTableOptions): string[][] {
  const { lang, messages, timeZone } = options
  let next = 1
  return threads.flatMap((thread) => {
    const { comments, resolved } = thread
    const first = next
    const quote = truncate(oneLine(quotedText(thread)))
    const state = resolved ? messages.resolved : messages.commentOpen
    const answers = fill(lang, messages.commentReplyTo, { number: String(first) })
    return comments.map(({ author, at, blocks }, index) => [
      String(next++),
      quote,
      author,
      formatLocalTime(at, timeZone).slice(0, 16),
      index === 0 ? state : answers,
      plainLine(blocks),
    ])
  })
}

function truncate(value: string): string {
  const characters = [...value]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : value
}
