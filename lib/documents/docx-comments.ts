import { packDocx, writerOf } from '@/lib/documents/docx'
import type { Document } from '@/lib/documents/model'
import { remarkTable } from '@/lib/documents/remark-table'
import { conversationsOf } from '@/lib/documents/remarks'
import { withCommentStyles } from '@/lib/documents/word/comment-styles'
import { wordComments } from '@/lib/documents/word/comments'
import { anchorsOf, threadsOf } from '@/lib/documents/word/margin'
import { styles } from '@/lib/documents/word/styles'
import { en, zh } from '@/lib/i18n/documents'
import { timeZone as officeTimeZone } from '@/lib/i18n/format'

/** LibreOffice opens 1,000 comments in 16 seconds and 10,000 never. */
const most = 1000

/**
 * The document as Word in the layout of GB/T 9704-2012, its remarks as comments on exactly their words: with author, time
 * by the clock of `timeZone`, answers, and what is settled. Above 1,000 comments they stand in a table at the end
 * instead. The same document gives the same bytes; an unknown time zone or an invalid date is a RangeError.
 */
export async function writeDocxWithComments(
  document: Document,
  { timeZone = officeTimeZone }: { timeZone?: string } = {},
): Promise<Uint8Array> {
  const { lang, blocks } = document
  const conversations = conversationsOf(blocks)
  const count = conversations.reduce((sum, { comments }) => sum + comments.length, 0)
  if (count > most) {
    const table = remarkTable(conversations, { lang, words: lang === 'en' ? en : zh, timeZone, most })
    const whole = { ...document, blocks: [...blocks, ...table] }
    return packDocx(whole, writerOf(whole))
  }
  const threads = threadsOf(conversations)
  const writer = { ...writerOf(document), anchorsOf: anchorsOf(threads) }
  return packDocx(document, writer, {
    comments: { children: wordComments(threads, timeZone, writer) },
    styles: withCommentStyles(styles(writer.setting)),
  })
}
