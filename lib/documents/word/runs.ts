import { ConcreteHyperlink, type IContext, type IRunOptions, type ParagraphChild, TextRun } from 'docx'
import { displayed } from '@/lib/documents/displayed'
import { safeLink } from '@/lib/documents/link'
import type { Document, Inline } from '@/lib/documents/model'
import { type Anchor, withAnchors } from '@/lib/documents/word/anchors'
import {
  latin,
  official,
  type Setting,
  scaledSize,
  size,
  spacing,
  typeface,
} from '@/lib/documents/word/measures'

/** `resized`: its paragraph's style has another size. */
export type Face = { font: string; size: number; latin?: string; resized?: boolean }

export const faces = {
  title: { font: typeface.title, size: size.二号 },
  hei: { font: typeface.hei, size: size.三号 },
  kai: { font: typeface.kai, size: size.三号 },
  body: { font: typeface.fangsong, size: size.三号 },
  note: { font: typeface.fangsong, size: size.四号 },
  noteHead: { font: typeface.kai, size: size.四号 },
  source: { font: typeface.kai, size: size.小四 },
  footnote: { font: typeface.kai, size: size.五号 },
  cell: { font: typeface.fangsong, size: size.小四 },
  cellHead: { font: typeface.hei, size: size.小四 },
  pageNumber: { font: typeface.song, size: size.四号, latin: typeface.song },
} satisfies Record<string, Face>

/** Typefaces, size and spacing, as styles say them. */
export function runLook(face: Face, setting = official) {
  const size = scaledSize(face.size, setting)
  const other = face.latin ?? latin
  return {
    font: { ascii: other, hAnsi: other, cs: other, eastAsia: face.font, hint: 'eastAsia' },
    size,
    sizeComplexScript: size,
    characterSpacing: spacing,
  } satisfies IRunOptions
}

/** What every run says of itself, all else being its paragraph's style. The hint gives “ ” — … the Chinese typeface; in Latin text they keep the Latin one. */
function runFont(face: Face, chinese = true) {
  return { font: { eastAsia: face.font, ...(chinese ? { hint: 'eastAsia' } : {}) } } satisfies IRunOptions
}

/** `widen`: whether half-width marks beside Chinese are widened; in English only quoted Chinese is. */
export type Writer = { lang: Document['lang']; widen: boolean; setting: Setting; nextLink: () => string }

/** The runs of one paragraph with what is anchored in it; punctuation is widened over the whole paragraph, code and addresses as they are. */
export function runs(
  inlines: Inline[],
  face: Face,
  writer: Writer,
  anchors: Anchor[] = [],
): ParagraphChild[] {
  const look = face.resized ? runLook(face, writer.setting) : {}
  return withAnchors(displayed(inlines, writer.widen), anchors).flatMap((inline) => {
    if (inline.kind === 'anchor') return inline.children
    if (inline.kind === 'break') return new TextRun({ ...look, ...runFont(face), break: 1 })
    const url = safeLink(inline.href)
    const run = new TextRun({
      ...look,
      ...runFont(face, writer.lang === 'zh-CN' || /\p{Script=Han}/u.test(inline.text)),
      text: inline.text,
      bold: inline.bold,
      italics: inline.italic,
      strike: inline.strike,
      ...(url ? { underline: {} } : {}),
    })
    return url ? new Link(run, writer.nextLink(), url) : run
  })
}

export function textRuns(
  value: string,
  face: Face,
  writer: Writer,
  bold?: boolean,
  anchors?: Anchor[],
): ParagraphChild[] {
  return runs([{ kind: 'text', text: value, bold }], face, writer, anchors)
}

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** docx's own external link draws a random relationship id; the same document must give the same bytes. */
class Link extends ConcreteHyperlink {
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
