import type { Document } from '@/lib/documents/model'
import { numberComments, toCommentAnchors } from '@/lib/documents/word/comment-anchors'
import { withCommentStyles } from '@/lib/documents/word/comment-styles'
import { commentTable } from '@/lib/documents/word/comment-table'
import { toWordComments } from '@/lib/documents/word/comments'
import { createWriter, packDocx } from '@/lib/documents/word/docx'
import { collectThreads } from '@/lib/documents/word/margin-threads'
import { documentStyles } from '@/lib/documents/word/styles'
import { enDocuments, zhDocuments } from '@/lib/i18n/documents'
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
