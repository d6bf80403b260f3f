import {
  DocumentGridType,
  Document as File,
  HeadingLevel,
  type IPropertiesOptions,
  Packer,
  Paragraph,
} from 'docx'
import { oneLine } from '@/lib/documents/clean'
import type { Document } from '@/lib/documents/model'
import { headingMarks } from '@/lib/documents/numbering'
import { body, type DocumentWriter, wordBlocks } from '@/lib/documents/word/blocks'
import { footers } from '@/lib/documents/word/footers'
import { lineHeight, page } from '@/lib/documents/word/measures'
import { numbering } from '@/lib/documents/word/numbering'
import { ownParts } from '@/lib/documents/word/parts'
import { faces, textRuns } from '@/lib/documents/word/runs'
import { style, styles } from '@/lib/documents/word/styles'
import { withoutTimes } from '@/lib/documents/zip'

/** The document as Word in the layout of GB/T 9704-2012; the same document gives the same bytes. */
export async function writeDocx(document: Document): Promise<Uint8Array> {
  return packDocx(document, writerOf(document))
}

/** The document as Word with what `more` says of the file beside the layout of GB/T 9704-2012. */
export async function packDocx(
  document: Document,
  writer: DocumentWriter,
  more: Partial<IPropertiesOptions> = {},
): Promise<Uint8Array> {
  const file = new File({
    styles,
    numbering,
    evenAndOddHeaderAndFooters: true,
    compatabilityModeVersion: 15,
    sections: [
      {
        properties: {
          page: { size: page.size, margin: { ...page.margin, header: 851, footer: page.footer } },
          grid: { type: DocumentGridType.LINES, linePitch: lineHeight },
        },
        footers: footers(),
        children: [...opening(document, writer), ...wordBlocks(document.blocks, body, writer)],
      },
    ],
    ...more,
  })
  return withoutTimes(new Uint8Array(await Packer.toArrayBuffer(file, false, ownParts(document))))
}

/** What a document's blocks are written with; each file takes a new one. */
export function writerOf(document: Document): DocumentWriter {
  let links = 0
  let lists = 0
  return {
    lang: document.lang,
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
