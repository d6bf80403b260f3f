import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import { character, indent, lineHeight } from '@/lib/documents/word/measures'
import { type Face, faces, runLook } from '@/lib/documents/word/runs'

const line = (height: number) => ({ line: height, lineRule: LineRuleType.EXACT, before: 0, after: 0 })
/** Word's default said aloud: without it LibreOffice 7.4 loses marks that hang over the edge of a justified line. */
const hanging = { overflowPunctuation: true }
const look = (face: Face) => ({ ...runLook(face), bold: false, italics: false, color: '000000' })

/** Styles by id; readers see the Chinese names in Word's list of styles. */
export const style = {
  body: 'GwBody',
  byline: 'GwByline',
  label: 'GwLabel',
  quote: 'GwQuote',
  quoteSource: 'GwQuoteSource',
  item: 'GwItem',
  comment: 'GwComment',
  commentHead: 'GwCommentHead',
  cell: 'GwCell',
  cellHead: 'GwCellHead',
  caption: 'GwCaption',
  signature: 'GwSignature',
} as const

/** The official levels as real headings, black and not bold: Word's navigation, contents and screen readers need them. */
function heading(face: Face, outlineLevel: number) {
  const paragraph = {
    ...hanging,
    alignment: AlignmentType.BOTH,
    indent: { firstLine: indent },
    spacing: line(lineHeight),
    keepNext: true,
    keepLines: true,
    outlineLevel,
  }
  return { run: look(face), paragraph }
}

function named(
  id: string,
  name: string,
  face: Face,
  paragraph: IParagraphStyleOptions['paragraph'],
  height = lineHeight,
) {
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: look(face),
    paragraph: { ...hanging, spacing: line(height), ...paragraph },
  }
}

const noteLine = 500
const cellLine = 400

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { ...runLook(faces.body), language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { ...hanging, spacing: line(lineHeight) },
    },
    title: {
      run: look(faces.title),
      paragraph: {
        ...hanging,
        alignment: AlignmentType.CENTER,
        spacing: line(lineHeight + 60),
        keepNext: true,
        outlineLevel: 9,
      },
    },
    heading1: heading(faces.hei, 0),
    heading2: heading(faces.kai, 1),
    heading3: heading(faces.body, 2),
    heading4: heading(faces.body, 3),
    hyperlink: { run: { color: '000000' } },
  },
  paragraphStyles: [
    named(style.body, '公文正文', faces.body, {
      alignment: AlignmentType.BOTH,
      indent: { firstLine: indent },
    }),
    named(style.byline, '公文署名', faces.kai, { alignment: AlignmentType.CENTER }),
    named(style.label, '公文小标题', faces.body, { indent: { firstLine: indent }, keepNext: true }),
    named(style.quote, '原文依据', faces.kai, {
      alignment: AlignmentType.BOTH,
      indent: { left: indent, right: character, firstLine: indent },
    }),
    named(style.quoteSource, '依据出处', faces.source, {
      alignment: AlignmentType.RIGHT,
      indent: { left: indent * 2, right: character },
    }),
    named(style.item, '公文列项', faces.body, { alignment: AlignmentType.BOTH }),
    named(style.comment, '讨论正文', faces.note, { alignment: AlignmentType.BOTH }, noteLine),
    named(style.commentHead, '讨论发言人', faces.noteHead, { keepNext: true }, noteLine),
    named(style.cell, '表内文字', faces.cell, { alignment: AlignmentType.LEFT }, cellLine),
    named(style.cellHead, '表头文字', faces.cellHead, { alignment: AlignmentType.CENTER }, cellLine),
    named(style.caption, '公文表题', faces.cellHead, { alignment: AlignmentType.CENTER, keepNext: true }),
    named(style.signature, '公文落款', faces.body, { alignment: AlignmentType.RIGHT, keepLines: true }),
  ],
}
