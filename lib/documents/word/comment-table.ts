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

/** The longest piece of the words a remark is about, in code points. */
const longest = 80

/** LibreOffice takes minutes to set a table of thousands of rows, and seconds for as many in several. */
const rowsOfTable = 250

/** Conversations as an appendix: why they stand here, then a row for each comment with the words it is about, in tables one after another. */
export function commentTable(threads: CollectedThread[], options: CommentTableOptions): Block[] {
  const { lang, messages, most } = options
  const rows = threadRows(threads, options)
  const {
    commentNumber: remarkNumber,
    commentTarget: remarkOn,
    commentAuthor: remarkAuthor,
    commentTime: remarkAt,
    commentState: remarkState,
    commentBody: remarkBody,
  } = messages
  const header = [remarkNumber, remarkOn, remarkAuthor, remarkAt, remarkState, remarkBody]
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
