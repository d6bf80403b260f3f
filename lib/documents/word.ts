import { oneLine } from '@/lib/documents/clean'
import { formatLocalTime } from '@/lib/documents/local-time'
import { type Block, type Document, paragraph, text } from '@/lib/documents/model'
import { plainLine } from '@/lib/documents/plain-text'
import {
  numberComments,
  toCommentAnchors,
  toWordComments,
  withCommentStyles,
} from '@/lib/documents/word/comments'
import { createWriter, packDocx } from '@/lib/documents/word/docx'
import { type CollectedThread, collectThreads, quotedText } from '@/lib/documents/word/inline-anchors'
import { documentStyles } from '@/lib/documents/word/styles'
import { type DocumentMessages, enDocuments, zhDocuments } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'
import { timeZone as officeTimeZone } from '@/lib/i18n/format'

/** The document as .docx in the layout of GB/T 9704-2012. The same document gives the same bytes. */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  return packDocx(document, createWriter(document))
}

/** LibreOffice opens 1,000 comments in 16 seconds and does not finish with 10,000. */
const maxComments = 1000

/**
 * The document as .docx with its threads as Word comments, timed by the clock of `timeZone`; above 1,000
 * comments, as a table at the end. Throws a RangeError for an unknown time zone or an invalid date.
 */
export async function writeDocxWithComments(
  document: Document,
  { timeZone = officeTimeZone }: { timeZone?: string } = {},
): Promise<Uint8Array> {
  const { lang, blocks } = document
  const collected = collectThreads(blocks)
  const count = collected.reduce((sum, { comments }) => sum + comments.length, 0)
  if (count > maxComments) {
    const table = commentTable(collected, {
      lang,
      messages: lang === 'en' ? enDocuments : zhDocuments,
      timeZone,
      most: maxComments,
    })
    const whole = { ...document, blocks: [...blocks, ...table] }
    return packDocx(whole, createWriter(whole))
  }
  const threads = numberComments(collected)
  const writer = { ...createWriter(document), anchorsOf: toCommentAnchors(threads) }
  return packDocx(document, writer, {
    comments: { children: toWordComments(threads, timeZone, writer) },
    styles: withCommentStyles(documentStyles(writer.setting)),
  })
}

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
function commentTable(threads: CollectedThread[], options: CommentTableOptions): Block[] {
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
