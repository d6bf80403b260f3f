import { oneLine } from '@/lib/documents/clean'
import { clockStamp } from '@/lib/documents/clock-stamp'
import { type Block, type Document, paragraph, text } from '@/lib/documents/model'
import { plainLine } from '@/lib/documents/plain-lines'
import { type Conversation, wordsOf } from '@/lib/documents/remarks'
import type { Words } from '@/lib/documents/summary-talk'
import { fill } from '@/lib/i18n/fill'

type Setting = { lang: Document['lang']; words: Words; timeZone: string; most: number }

/** The longest piece of the words a remark is about, in code points. */
const longest = 80

/** LibreOffice takes minutes to set a table of thousands of rows, and seconds for as many in several. */
const rowsOfTable = 250

/** Conversations as an appendix: why they stand here, then a row for each comment with the words it is about, in tables one after another. */
export function remarkTable(conversations: Conversation[], setting: Setting): Block[] {
  const { lang, words, most } = setting
  const rows = conversationRows(conversations, setting)
  const { remarkNumber, remarkOn, remarkAuthor, remarkAt, remarkState, remarkBody } = words
  const header = [remarkNumber, remarkOn, remarkAuthor, remarkAt, remarkState, remarkBody]
  return [
    { kind: 'heading', level: 1, text: words.remarks },
    paragraph(text(fill(lang, words.remarksMoved, { count: rows.length, most }))),
    ...chunks(rows).map((some): Block => ({ kind: 'table', header, rows: some })),
  ]
}

function chunks(rows: string[][]): string[][][] {
  const starts = Array.from({ length: Math.ceil(rows.length / rowsOfTable) }, (_, at) => at * rowsOfTable)
  return starts.map((start) => rows.slice(start, start + rowsOfTable))
}

function conversationRows(conversations: Conversation[], setting: Setting): string[][] {
  const { lang, words, timeZone } = setting
  let next = 1
  return conversations.flatMap((conversation) => {
    const { comments, resolved } = conversation
    const first = next
    const about = shortened(oneLine(wordsOf(conversation)))
    const state = resolved ? words.resolved : words.remarkOpen
    const answers = fill(lang, words.remarkAnswers, { number: String(first) })
    return comments.map(({ author, at, blocks }, index) => [
      String(next++),
      about,
      author,
      clockStamp(at, timeZone).slice(0, 16),
      index === 0 ? state : answers,
      plainLine(blocks),
    ])
  })
}

function shortened(value: string): string {
  const characters = [...value]
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : value
}
