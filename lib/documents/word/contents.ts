import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  BuilderElement,
  InternalHyperlink,
  LeaderType,
  Paragraph,
  type ParagraphChild,
  StringContainer,
  StringValueElement,
  Tab,
  TabStopType,
  TextRun,
  type XmlComponent,
} from 'docx'
import { oneLine } from '@/lib/documents/clean'
import { contentsHeadings } from '@/lib/documents/contents'
import type { Document, HeadingBlock } from '@/lib/documents/model'
import { headingText } from '@/lib/documents/numbering'
import { type TypeSettings, textWidth } from '@/lib/documents/word/measures'
import { fontFaces, type RunWriter, toTextRuns } from '@/lib/documents/word/runs'

/** A heading in the contents: its page, and the bookmark on it that the entry leads to. */
export type ContentsEntry = { page: number; bookmark: string }

/** The entries of the contents of a document whose pages are known; of any other none. */
export function toContentsEntries({ contents, blocks }: Document): Map<HeadingBlock, ContentsEntry> {
  const { pages = [] } = contents ?? {}
  const listed = contentsHeadings(blocks).slice(0, pages.length)
  // Word names the bookmarks of its own contents so and does not show them.
  return new Map(
    listed.map((heading, at) => [
      heading,
      { page: pages[at]!, bookmark: `_Toc${String(at + 1).padStart(9, '0')}` },
    ]),
  )
}

type ContentsWriter = RunWriter & {
  numbers: Map<HeadingBlock, string>
  contents: Map<HeadingBlock, ContentsEntry>
}

/**
 * The contents as a field of Word in its own kind of control, with pages as they are; a reader may update it, and
 * is not asked to.
 */
export function contentsControl(title: string, writer: ContentsWriter): XmlComponent {
  const entries = [...writer.contents]
  const paragraphs = entries.map(
    ([heading, entry], at) =>
      new Paragraph({
        style: contentsStyles.levels[heading.level <= 1 ? 0 : 1],
        children: [
          ...(at === 0 ? [fieldStart('TOC \\o "1-2" \\h')] : []),
          entryLink(heading, entry, writer),
          ...(at === entries.length - 1 ? [fieldEnd()] : []),
        ],
      }),
  )
  const named = new Paragraph({
    style: contentsStyles.heading,
    children: toTextRuns(oneLine(title), fontFaces.hei, writer),
  })
  const gallery = element('w:docPartObj', [
    new StringValueElement('w:docPartGallery', 'Table of Contents'),
    element('w:docPartUnique'),
  ])
  return element('w:sdt', [element('w:sdtPr', [gallery]), element('w:sdtContent', [named, ...paragraphs])])
}

function entryLink(heading: HeadingBlock, { page, bookmark }: ContentsEntry, writer: ContentsWriter) {
  const title = `${writer.numbers.get(heading) ?? ''}${headingText(heading)}`
  return new InternalHyperlink({
    anchor: bookmark,
    children: [
      ...toTextRuns(title, fontFaces.body, writer),
      new TextRun({ children: [new Tab()] }),
      fieldStart(`PAGEREF ${bookmark} \\h`),
      new TextRun(String(page)),
      fieldEnd(),
    ],
  })
}

function fieldStart(instruction: string): ParagraphChild {
  return new TextRun({
    children: [fieldMark('begin'), new StringContainer('w:instrText', instruction), fieldMark('separate')],
  })
}

function fieldEnd(): ParagraphChild {
  return new TextRun({ children: [fieldMark('end')] })
}

function fieldMark(value: 'begin' | 'separate' | 'end'): XmlComponent {
  return new BuilderElement({
    name: 'w:fldChar',
    attributes: { type: { key: 'w:fldCharType', value } },
  })
}

function element(name: string, children: XmlComponent[] = []): XmlComponent {
  return new BuilderElement({ name, children })
}

/** The XML of a paragraph or table, beginning on a new page. */
export function onNewPage(xml: string): string {
  return xml.includes('<w:pageBreakBefore')
    ? xml
    : xml.replace(
        /<w:p>(?:<w:pPr\/>|<w:pPr>((?:<w:(?:pStyle|keepNext|keepLines)\b[^>]*\/>)*)(.*?)<\/w:pPr>)?/,
        (_, before = '', after = '') => `<w:p><w:pPr>${before}<w:pageBreakBefore/>${after}</w:pPr>`,
      )
}

/** Word's own ids: it takes these styles when it updates contents. */
export const contentsStyles = { heading: 'TOCHeading', levels: ['TOC1', 'TOC2'] } as const

/** Word's own names of these styles, which it shows in the reader's language. */
export const contentsStyleNames = { heading: 'TOC Heading', levels: ['toc 1', 'toc 2'] } as const

/**
 * An entry: the page at the right edge behind dots, the second level two characters in; what wraps is set in two more.
 * LibreOffice does not show pages that stand in an indent at the right.
 */
export function contentsEntryFormat(level: 1 | 2, { indent }: TypeSettings) {
  return {
    alignment: AlignmentType.LEFT,
    keepLines: true,
    // docx writes it before the tabs, where the schema does not allow it; it is the default of the document.
    overflowPunctuation: undefined,
    indent: { left: level * indent, hanging: indent },
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT }],
  }
}

/** Runs within a bookmark of this name, or as they are without one; `nextBookmark` numbers the bookmarks of a file. */
export function bookmarked(
  name: string | undefined,
  runs: ParagraphChild[],
  { nextBookmark }: { nextBookmark: () => number },
): ParagraphChild[] {
  if (!name) return runs
  const id = nextBookmark()
  return [new BookmarkStart(name, id) as ParagraphChild, ...runs, new BookmarkEnd(id) as ParagraphChild]
}
