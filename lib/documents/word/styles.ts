import {
  AlignmentType,
  BorderStyle,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from 'docx'
import { contentsEntryFormat, contentsStyleNames, contentsStyles } from '@/lib/documents/word/contents'
import { official, scaledLine, type TypeSettings } from '@/lib/documents/word/measures'
import { type FontFace, fontFaces, runFormat } from '@/lib/documents/word/runs'

type ParagraphOptions = IParagraphStyleOptions['paragraph']

/** Word's default, explicit because LibreOffice 7.4 loses hanging marks of a justified line without it. */
const hanging = { overflowPunctuation: true }

/** A remark stands behind a rule. */
export const commentRule = { left: { style: BorderStyle.SINGLE, size: 8, space: 8, color: '808080' } }

/** Styles by id; readers see the Chinese names in Word's list of styles. */
export const styleIds = {
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
  annex: 'GwAnnex',
  imprint: 'GwImprint',
  secrecy: 'GwSecrecy',
  annexTitle: 'GwAnnexTitle',
} as const

/** The styles whose type or lines are not those of the page's grid. */
export const offGrid = new Set<string>([
  'Title',
  'FootnoteText',
  styleIds.comment,
  styleIds.commentHead,
  styleIds.imprint,
  styleIds.cell,
  styleIds.cellHead,
])

/** Heights of lines in twips, as they are beside body lines of the official height. */
const lineHeights = {
  body: official.line,
  title: official.line,
  comment: 500,
  cell: 400,
  footnote: 320,
}

/** The styles of a document of this setting: type sizes, exact lines and indents. */
export function documentStyles(setting: TypeSettings): IStylesOptions {
  const { character, indent } = setting
  const { named: namedStyle, heading, spacing, look: format } = styleBuilders(setting)
  const both = { alignment: AlignmentType.BOTH }
  const centred = { alignment: AlignmentType.CENTER }
  return {
    default: {
      document: {
        run: { ...runFormat(fontFaces.body, setting), language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: { ...hanging, spacing: spacing(lineHeights.body) },
      },
      title: {
        run: format(fontFaces.title),
        paragraph: {
          ...hanging,
          ...centred,
          spacing: { ...spacing(lineHeights.body), line: titleLine(setting) },
          keepNext: true,
          outlineLevel: 9,
        },
      },
      heading1: heading(fontFaces.hei, 0),
      heading2: heading(fontFaces.kai, 1),
      heading3: heading(fontFaces.body, 2),
      heading4: heading(fontFaces.body, 3),
      footnoteText: {
        run: format(fontFaces.footnote),
        paragraph: { ...hanging, ...both, spacing: spacing(lineHeights.footnote), indent: { left: 0 } },
      },
      footnoteReference: { run: { ...runFormat(fontFaces.footnote, setting), superScript: true } },
      hyperlink: { run: { color: '000000' } },
    },
    paragraphStyles: [
      namedStyle(styleIds.body, '公文正文', fontFaces.body, { ...both, indent: { firstLine: indent } }),
      namedStyle(styleIds.byline, '公文署名', fontFaces.kai, centred),
      namedStyle(styleIds.label, '公文小标题', fontFaces.body, {
        indent: { firstLine: indent },
        keepNext: true,
      }),
      namedStyle(styleIds.quote, '原文依据', fontFaces.kai, {
        ...both,
        indent: { left: indent, right: character, firstLine: indent },
      }),
      namedStyle(styleIds.quoteSource, '依据出处', fontFaces.source, {
        alignment: AlignmentType.RIGHT,
        indent: { left: indent * 2, right: character },
      }),
      namedStyle(styleIds.item, '公文列项', fontFaces.body, both),
      namedStyle(
        styleIds.comment,
        '讨论正文',
        fontFaces.comment,
        { ...both, border: commentRule },
        lineHeights.comment,
      ),
      namedStyle(
        styleIds.commentHead,
        '讨论发言人',
        fontFaces.commentHead,
        { alignment: AlignmentType.LEFT, border: commentRule, keepNext: true },
        lineHeights.comment,
      ),
      namedStyle(
        styleIds.cell,
        '表内文字',
        fontFaces.cell,
        { alignment: AlignmentType.LEFT },
        lineHeights.cell,
      ),
      namedStyle(styleIds.cellHead, '表头文字', fontFaces.cellHead, centred, lineHeights.cell),
      namedStyle(styleIds.caption, '公文表题', fontFaces.cellHead, { ...centred, keepNext: true }),
      namedStyle(styleIds.signature, '公文落款', fontFaces.body, {
        alignment: AlignmentType.RIGHT,
        keepLines: true,
      }),
      namedStyle(styleIds.imprint, '版记', fontFaces.comment, {}, lineHeights.comment),
      namedStyle(styleIds.secrecy, '密级', fontFaces.hei, { keepNext: true }),
      namedStyle(contentsStyles.heading, contentsStyleNames.heading, fontFaces.hei, {
        ...centred,
        keepNext: true,
      }),
      ...([1, 2] as const).map((level) =>
        namedStyle(
          contentsStyles.levels[level - 1]!,
          contentsStyleNames.levels[level - 1]!,
          fontFaces.body,
          contentsEntryFormat(level, setting),
        ),
      ),
      namedStyle(styleIds.annex, '附件标识', fontFaces.hei, { keepNext: true }),
      namedStyle(styleIds.annexTitle, '附件标题', fontFaces.title, { ...centred, keepNext: true }),
    ],
  }
}

/** The height (twips) of a line of the title. */
function titleLine({ title }: TypeSettings): number {
  return Math.round((lineHeights.title * title) / official.title)
}

function styleBuilders(setting: TypeSettings) {
  const spacing = (height: number) => ({
    line: scaledLine(height, setting),
    lineRule: LineRuleType.EXACT,
    before: 0,
    after: 0,
  })
  const format = (face: FontFace) => ({
    ...runFormat(face, setting),
    bold: false,
    italics: false,
    color: '000000',
  })
  const namedStyle = (
    id: string,
    name: string,
    face: FontFace,
    paragraph: ParagraphOptions,
    height = lineHeights.body,
  ) => ({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: format(face),
    paragraph: { ...hanging, spacing: spacing(height), ...paragraph },
  })
  /** The official levels as real headings, black and not bold: Word's navigation, contents and screen readers need them. */
  const heading = (face: FontFace, outlineLevel: number) => ({
    run: format(face),
    paragraph: {
      ...hanging,
      alignment: AlignmentType.BOTH,
      indent: { firstLine: setting.indent },
      spacing: spacing(lineHeights.body),
      keepNext: true,
      keepLines: true,
      outlineLevel,
    },
  })
  return { spacing, look: format, named: namedStyle, heading }
}
