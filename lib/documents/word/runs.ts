import {
  ConcreteHyperlink,
  DeletedTextRun,
  FootnoteReference,
  type IContext,
  InsertedTextRun,
  type IRunOptions,
  NoteNumberRestart,
  NumberFormat,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { safeLink } from '@/lib/documents/clean'
import { toDisplayText } from '@/lib/documents/display-text'
import type { ChangeKind, Document, Inline } from '@/lib/documents/model'
import type { ChangeAuthor } from '@/lib/documents/tracked-changes'
import { type InlineAnchor, insertInlineAnchors } from '@/lib/documents/word/inline-anchors'
import {
  latin,
  monospace,
  official,
  scaledSize,
  size,
  spacing,
  type TypeSettings,
  typeface,
} from '@/lib/documents/word/measures'

/** `resized`: its paragraph's style has another size. */
export type FontFace = { font: string; size: number; latin?: string; resized?: boolean }

export const fontFaces = {
  title: { font: typeface.title, size: size.二号 },
  hei: { font: typeface.hei, size: size.三号 },
  kai: { font: typeface.kai, size: size.三号 },
  body: { font: typeface.fangsong, size: size.三号 },
  comment: { font: typeface.fangsong, size: size.四号 },
  commentHead: { font: typeface.kai, size: size.四号 },
  source: { font: typeface.kai, size: size.小四 },
  footnote: { font: typeface.kai, size: size.五号 },
  cell: { font: typeface.fangsong, size: size.小四 },
  cellHead: { font: typeface.hei, size: size.小四 },
  pageNumber: { font: typeface.song, size: size.四号, latin: typeface.song },
} satisfies Record<string, FontFace>

/** Typefaces, size and spacing, as styles say them. */
export function runFormat(face: FontFace, setting = official) {
  const size = scaledSize(face.size, setting)
  const other = face.latin ?? latin
  return {
    font: { ascii: other, hAnsi: other, cs: other, eastAsia: face.font, hint: 'eastAsia' },
    size,
    sizeComplexScript: size,
    characterSpacing: spacing,
  } satisfies IRunOptions
}

/** The font hint of a run: it gives “ ” — … the Chinese typeface, and in Latin text the Latin one. */
function runFont(face: FontFace, { chinese = true, code = false } = {}) {
  return {
    font: {
      ...(code ? { ascii: monospace, hAnsi: monospace, cs: monospace } : {}),
      eastAsia: face.font,
      ...(chinese ? { hint: 'eastAsia' } : {}),
    },
  } satisfies IRunOptions
}

/** `widen`: whether half-width marks beside Chinese are widened; in English only quoted Chinese is. */
export type RunWriter = {
  lang: Document['lang']
  widen: boolean
  setting: TypeSettings
  nextLink: () => string
  /** Where changes are tracked: who made them, and the number of the next mark. */
  track?: { by: ChangeAuthor; nextId: () => number }
}

/** The runs of a paragraph with its anchors; punctuation is widened but in code and URLs. */
export function toRuns(
  inlines: Inline[],
  face: FontFace,
  writer: RunWriter,
  anchors: InlineAnchor[] = [],
): ParagraphChild[] {
  const format = face.resized ? runFormat(face, writer.setting) : {}
  return insertInlineAnchors(toDisplayText(inlines, writer.widen), anchors).flatMap((inline) => {
    if (inline.kind === 'anchor') return inline.children
    if (inline.kind === 'break') return new TextRun({ ...format, ...runFont(face), break: 1 })
    const url = safeLink(inline.href)
    const run = textRun(
      {
        ...format,
        ...runFont(face, {
          chinese: !inline.code && (writer.lang === 'zh-CN' || /\p{Script=Han}/u.test(inline.text)),
          code: inline.code,
        }),
        text: inline.text,
        bold: inline.bold,
        italics: inline.italic,
        strike: inline.strike,
        ...(url ? { underline: {} } : {}),
      },
      inline.change,
      writer,
    )
    return url ? new ExternalLink(run, writer.nextLink(), url) : run
  })
}

/** A run, inserted or deleted where changes are tracked. */
function textRun(options: IRunOptions, change: ChangeKind | undefined, { track }: RunWriter): ParagraphChild {
  if (!change || !track) return new TextRun(options)
  const mark = { id: track.nextId(), author: track.by.author, date: isoSeconds(track.by.at) }
  return change === 'inserted'
    ? new InsertedTextRun({ ...options, ...mark })
    : new DeletedTextRun({ ...options, ...mark })
}

/** 2026-11-29T10:30:00Z, as Word writes the times of changes. */
export function isoSeconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}

/** The runs of a text in one format, as `toRuns` gives them. */
export function toTextRuns(
  value: string,
  face: FontFace,
  writer: RunWriter,
  bold?: boolean,
  anchors?: InlineAnchor[],
): ParagraphChild[] {
  return toRuns([{ kind: 'text', text: value, bold }], face, writer, anchors)
}

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** docx's own external link draws a random relationship id; the same document must give the same bytes. */
class ExternalLink extends ConcreteHyperlink {
  constructor(
    run: ParagraphChild,
    id: string,
    private readonly url: string,
  ) {
    super([run], id)
  }

  override prepForXml(context: IContext) {
    context.viewWrapper.Relationships.addRelationship(this.linkId, hyperlink, this.url, 'External')
    return super.prepForXml(context)
  }
}

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
