import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx'
import { official, type Setting, scaledLine } from '@/lib/documents/word/measures'
import { type Face, faces, runLook } from '@/lib/documents/word/runs'

type Look = IParagraphStyleOptions['paragraph']

/** Word's default said aloud: without it LibreOffice 7.4 loses marks that hang over the edge of a justified line. */
const hanging = { overflowPunctuation: true }

/** A remark stands behind a rule. */
export const rule = { left: { style: BorderStyle.SINGLE, size: 8, space: 8, color: '808080' } }

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

/** The styles whose type or lines are not those of the page's grid. */
export const offGrid = new Set<string>([
  'Title',
  'FootnoteText',
  style.comment,
  style.commentHead,
  style.cell,
  style.cellHead,
])

/** Heights of lines in twips, as they are beside body lines of the official height. */
export const lines = { body: official.line, title: official.line, note: 500, cell: 400, footnote: 320 }

/** The styles of a document of this setting: type sizes, exact lines and indents. */
export function styles(setting: Setting): IStylesOptions {
  const { character, indent } = setting
  const { named, heading, spacing, look } = makers(setting)
  const both = { alignment: AlignmentType.BOTH }
  const centred = { alignment: AlignmentType.CENTER }
  return {
    default: {
      document: {
        run: { ...runLook(faces.body, setting), language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: { ...hanging, spacing: spacing(lines.body) },
      },
      title: {
        run: look(faces.title),
        paragraph: {
          ...hanging,
          ...centred,
          spacing: { ...spacing(lines.body), line: titleLine(setting) },
          keepNext: true,
          outlineLevel: 9,
        },
      },
      heading1: heading(faces.hei, 0),
      heading2: heading(faces.kai, 1),
      heading3: heading(faces.body, 2),
      heading4: heading(faces.body, 3),
      footnoteText: {
        run: look(faces.footnote),
        paragraph: { ...hanging, ...both, spacing: spacing(lines.footnote), indent: { left: 0 } },
      },
      footnoteReference: { run: { ...runLook(faces.footnote, setting), superScript: true } },
      hyperlink: { run: { color: '000000' } },
    },
    paragraphStyles: [
      named(style.body, '公文正文', faces.body, { ...both, indent: { firstLine: indent } }),
      named(style.byline, '公文署名', faces.kai, centred),
      named(style.label, '公文小标题', faces.body, { indent: { firstLine: indent }, keepNext: true }),
      named(style.quote, '原文依据', faces.kai, {
        ...both,
        indent: { left: indent, right: character, firstLine: indent },
      }),
      named(style.quoteSource, '依据出处', faces.source, {
        alignment: AlignmentType.RIGHT,
        indent: { left: indent * 2, right: character },
      }),
      named(style.item, '公文列项', faces.body, both),
      named(style.comment, '讨论正文', faces.note, { ...both, border: rule }, lines.note),
      named(
        style.commentHead,
        '讨论发言人',
        faces.noteHead,
        { alignment: AlignmentType.LEFT, border: rule, keepNext: true },
        lines.note,
      ),
      named(style.cell, '表内文字', faces.cell, { alignment: AlignmentType.LEFT }, lines.cell),
      named(style.cellHead, '表头文字', faces.cellHead, centred, lines.cell),
      named(style.caption, '公文表题', faces.cellHead, { ...centred, keepNext: true }),
      named(style.signature, '公文落款', faces.body, { alignment: AlignmentType.RIGHT, keepLines: true }),
    ],
  }
}

/** The height (twips) of a line of the title. */
export function titleLine({ title }: Setting): number {
  return Math.round((lines.title * title) / official.title)
}

function makers(setting: Setting) {
  const spacing = (height: number) => ({
    line: scaledLine(height, setting),
    lineRule: LineRuleType.EXACT,
    before: 0,
    after: 0,
  })
  const look = (face: Face) => ({ ...runLook(face, setting), bold: false, italics: false, color: '000000' })
  const named = (id: string, name: string, face: Face, paragraph: Look, height = lines.body) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: look(face),
    paragraph: { ...hanging, spacing: spacing(height), ...paragraph },
  })
  /** The official levels as real headings, black and not bold: Word's navigation, contents and screen readers need them. */
  const heading = (face: Face, outlineLevel: number) => ({
    run: look(face),
    paragraph: {
      ...hanging,
      alignment: AlignmentType.BOTH,
      indent: { firstLine: setting.indent },
      spacing: spacing(lines.body),
      keepNext: true,
      keepLines: true,
      outlineLevel,
    },
  })
  return { spacing, look, named, heading }
}
