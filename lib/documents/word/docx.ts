import {
  AlignmentType,
  DocumentGridType,
  Document as File,
  Footer,
  HeadingLevel,
  type IPropertiesOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { oneLine } from '@/lib/documents/clean'
import type { Block, ChangeKind, Document } from '@/lib/documents/model'
import { headingNumbers } from '@/lib/documents/numbering'
import { withoutTimes } from '@/lib/documents/ooxml'
import { plainTitle, titleInlines } from '@/lib/documents/title-lines'
import { changedInlines } from '@/lib/documents/tracked-changes'
import { bodyContext, type DocumentWriter, wordBlocks } from '@/lib/documents/word/blocks'
import { contentsControl, onNewPage, toContentsEntries } from '@/lib/documents/word/contents'
import { official, page, toTypeSettings, wordTitleWidth } from '@/lib/documents/word/measures'
import { numbering } from '@/lib/documents/word/numbering'
import { type BodyElement, customParts, trackElement, writeMainPart } from '@/lib/documents/word/parts'
import { fontFaces, footnoteNumbers, runFormat, toRuns, toTextRuns } from '@/lib/documents/word/runs'
import { documentStyles, styleIds } from '@/lib/documents/word/styles'

/** What Chinese Word says of every document: Latin and Chinese are set beside each other as there. */
const chineseLayout = { balanceSingleByteDoubleByteWidth: true, useFELayout: true }

/** Packs a document in the layout of GB/T 9704-2012; `more` adds to the properties of the file. */
export async function packDocx(
  document: Document,
  writer: DocumentWriter,
  more: Partial<IPropertiesOptions> = {},
): Promise<Uint8Array> {
  const { setting, footnotes } = writer
  const { identifier } = document.properties
  // Smaller type on a grid of its own lines would not all stand on them.
  const grid = footnotes ? DocumentGridType.LINES : DocumentGridType.DEFAULT
  const file = new File({
    styles: documentStyles(setting),
    numbering: numbering(setting, document.lang),
    ...(identifier ? { customProperties: [{ name: 'TashanExport', value: identifier }] } : {}),
    evenAndOddHeaderAndFooters: true,
    // Else Word draws a justified line that ends in a line break out over the whole width.
    compatibility: { version: 15, doNotExpandShiftReturn: true, ...(writer.widen ? chineseLayout : {}) },
    sections: [
      {
        properties: {
          page: { size: page.size, margin: { ...page.margin, header: 851, footer: page.footer } },
          ...(footnotes ? { footnoteProperties: footnoteNumbers(document.lang) } : {}),
          grid: { type: grid, linePitch: setting.line },
        },
        footers: footers(),
        children: [],
      },
    ],
    ...more,
  })
  const parts = [
    ...customParts(document, file),
    { path: 'word/document.xml', data: writeMainPart(file, body(document, writer)) },
  ]
  for (const { id, paragraph } of footnotes ?? []) file.FootNotes.View.createFootNote(id, [paragraph])
  return withoutTimes(new Uint8Array(await Packer.toArrayBuffer(file, false, parts)))
}

/** The state for writing the blocks of one file; each file takes a new one. A brief has no footnotes. */
export function createWriter(document: Document): DocumentWriter {
  const brief = document.layout === 'brief'
  let links = 0
  let lists = 0
  let marks = 0
  let bookmarks = 0
  const { changes } = document
  return {
    ...(changes ? { track: { by: changes, nextId: () => ++marks } } : {}),
    lang: document.lang,
    setting: document.type ? toTypeSettings(document.type) : official,
    ...(brief ? {} : { footnotes: [] }),
    widen: document.lang === 'zh-CN',
    numbers: headingNumbers(document.blocks, document.lang),
    contents: toContentsEntries(document),
    nextLink: () => `Link${++links}`,
    nextList: () => ++lists,
    nextBookmark: () => ++bookmarks,
  }
}

/** What ends a text, and is not on a page without its last words. */
const endingKinds: (Block['kind'] | undefined)[] = ['annex-list', 'signature']

/** Yields the body block by block, so that only one is in memory. */
function* body(document: Document, writer: DocumentWriter): Generator<BodyElement> {
  for (const element of opening(document, writer)) yield { element }
  const { title } = (writer.contents.size > 0 && document.contents) || {}
  if (title) yield { element: contentsControl(title, writer) }
  let startsPage = title !== undefined
  for (const [at, block] of document.blocks.entries()) {
    const keepNext = endingKinds.includes(document.blocks[at + 1]?.kind)
    for (const element of wordBlocks([block], { ...bodyContext, keepNext }, writer)) {
      yield { element, finish: startsPage ? onNewPage : tracked(block.change, writer) }
      startsPage = false
    }
  }
}

/** What marks the XML of a whole block as added or taken out. */
function tracked(change: ChangeKind | undefined, { track }: DocumentWriter): BodyElement['finish'] {
  return change && track ? (xml) => trackElement(xml, change, track.by, track.nextId) : undefined
}

function opening({ title, secrecy, byline, changes }: Document, writer: DocumentWriter): Paragraph[] {
  const inlines = changes
    ? changedInlines(plainTitle(changes.title), [{ kind: 'text', text: plainTitle(title) }])
    : titleInlines(title, wordTitleWidth(writer.setting), writer.widen)
  const above = secrecy ? toTextRuns(oneLine(secrecy), fontFaces.hei, writer) : null
  return [
    ...(above ? [new Paragraph({ style: styleIds.secrecy, children: above })] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, children: toRuns(inlines, fontFaces.title, writer) }),
    ...(byline
      ? [
          new Paragraph({
            style: styleIds.byline,
            children: toTextRuns(oneLine(byline), fontFaces.kai, writer),
          }),
        ]
      : []),
    new Paragraph({ style: styleIds.body, children: [] }),
  ]
}

/** One character of 4号. */
const oneIn = 280

/** — 1 —: on odd pages right, on even pages left, one character in. */
function footers() {
  return {
    default: footer(AlignmentType.RIGHT, { right: oneIn }),
    even: footer(AlignmentType.LEFT, { left: oneIn }),
  }
}

function footer(
  alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT,
  indent: { left?: number; right?: number },
) {
  const look = { ...runFormat(fontFaces.pageNumber), characterSpacing: 0 }
  const spacing = { line: 400, lineRule: LineRuleType.EXACT }
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        indent,
        spacing,
        children: [new TextRun({ ...look, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })
}
