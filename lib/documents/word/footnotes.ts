import {
  FootnoteReference,
  NoteNumberRestart,
  NumberFormat,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Document } from '@/lib/documents/model'
import { fontFaces, type RunWriter, runFormat, toTextRuns } from '@/lib/documents/word/runs'

/** The footnotes collected while the body is written. */
export type Footnotes = { id: number; paragraph: Paragraph }[]

/** Word's own styles, looked for by these names. */
const styles = { text: 'FootnoteText', mark: 'FootnoteReference' }

/** Adds a footnote and returns its reference mark. */
export function addFootnote(footnotes: Footnotes, value: string, writer: RunWriter): ParagraphChild {
  const id = footnotes.length + 1
  const children = toTextRuns(` ${value}`, fontFaces.footnote, writer)
  footnotes.push({ id, paragraph: new Paragraph({ style: styles.text, children }) })
  const look = runFormat(fontFaces.body, writer.setting)
  return new TextRun({ ...look, style: styles.mark, children: [new FootnoteReference(id)] })
}

/** Counted anew on each page, in Chinese as ① ② ③. */
export function footnoteNumbers(lang: Document['lang']) {
  return {
    restart: NoteNumberRestart.EACH_PAGE,
    numberFormat: {
      type: lang === 'zh-CN' ? NumberFormat.DECIMAL_ENCLOSED_CIRCLE_CHINESE : NumberFormat.DECIMAL,
    },
  }
}
