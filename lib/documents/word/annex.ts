import { Paragraph } from 'docx'
import { oneLine } from '@/lib/documents/clean'
import { fontFaces, type RunWriter, toTextRuns } from '@/lib/documents/word/runs'
import { styleIds } from '@/lib/documents/word/styles'

/** The names of the annexes one blank line below the text (GB/T 9704-2012, 7.3.4). */
export function annexListParagraphs(list: string, writer: RunWriter): Paragraph[] {
  return [
    new Paragraph({ style: styleIds.body, keepNext: true, children: [] }),
    new Paragraph({
      style: styleIds.body,
      keepNext: true,
      children: toTextRuns(oneLine(list), fontFaces.body, writer),
    }),
  ]
}

/** The beginning of an annex: 附件 in the first line of a new page, its title centred in the third (7.3.7). */
export function annexParagraphs(label: string, title: string, writer: RunWriter): Paragraph[] {
  const blank = () => new Paragraph({ style: styleIds.annex, keepNext: true, children: [] })
  return [
    new Paragraph({
      style: styleIds.annex,
      pageBreakBefore: true,
      children: toTextRuns(oneLine(label), fontFaces.hei, writer),
    }),
    blank(),
    new Paragraph({
      style: styleIds.annexTitle,
      children: toTextRuns(oneLine(title), fontFaces.title, writer),
    }),
    blank(),
  ]
}
