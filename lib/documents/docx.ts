import { DocumentGridType, Document as File, HeadingLevel, Packer, Paragraph } from 'docx'
import { oneLine } from '@/lib/documents/clean'
import { fitBrief } from '@/lib/documents/fit'
import type { Document } from '@/lib/documents/model'
import { headingMarks } from '@/lib/documents/numbering'
import { body, type DocumentWriter, wordBlocks } from '@/lib/documents/word/blocks'
import { footers } from '@/lib/documents/word/footers'
import { type Footnotes, footnoteNumbers } from '@/lib/documents/word/footnotes'
import { official, page, type Setting } from '@/lib/documents/word/measures'
import { numbering } from '@/lib/documents/word/numbering'
import { ownParts } from '@/lib/documents/word/parts'
import { faces, textRuns } from '@/lib/documents/word/runs'
import { style, styles } from '@/lib/documents/word/styles'
import { withoutTimes } from '@/lib/documents/word/zip'

/** The document as Word in the layout of GB/T 9704-2012, a brief set as small as one page asks; the same document gives the same bytes. */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  const brief = document.layout === 'brief'
  // A title on smaller lines is higher than these, and would take two lines of a grid.
  const grid = brief ? DocumentGridType.DEFAULT : DocumentGridType.LINES
  const setting = brief ? fitBrief(document) : official
  const footnotes: Footnotes = {}
  const writer = { ...writerOf(document, setting), ...(brief ? {} : { footnotes }) }
  const children = [...opening(document, writer), ...wordBlocks(document.blocks, body, writer)]
  const file = new File({
    styles: styles(setting),
    numbering: numbering(setting),
    footnotes,
    evenAndOddHeaderAndFooters: true,
    compatabilityModeVersion: 15,
    sections: [
      {
        properties: {
          page: { size: page.size, margin: { ...page.margin, header: 851, footer: page.footer } },
          ...(brief ? {} : { footnoteProperties: footnoteNumbers(document.lang) }),
          grid: { type: grid, linePitch: setting.line },
        },
        footers: footers(),
        children,
      },
    ],
  })
  return withoutTimes(new Uint8Array(await Packer.toArrayBuffer(file, false, ownParts(document))))
}

function writerOf(document: Document, setting: Setting): DocumentWriter {
  let links = 0
  let lists = 0
  return {
    lang: document.lang,
    setting,
    widen: document.lang === 'zh-CN',
    marks: headingMarks(document.blocks, document.lang),
    nextLink: () => `Link${++links}`,
    nextList: () => ++lists,
  }
}

function opening({ title, byline }: Document, writer: DocumentWriter): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(oneLine(title), faces.title, writer) }),
    ...(byline
      ? [new Paragraph({ style: style.byline, children: textRuns(oneLine(byline), faces.kai, writer) })]
      : []),
    new Paragraph({ style: style.body, children: [] }),
  ]
}
