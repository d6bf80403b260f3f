import {
  type LayoutRule,
  mostCommon,
  type ParsedLayout,
  toExcerpts,
} from '@/lib/documents/layout-check/check'
import type { LayoutParagraph } from '@/lib/documents/layout-check/paragraphs'
import { findSignature } from '@/lib/documents/layout-check/signature'
import { requiredTypefaces } from '@/lib/documents/layout-check/standard'

/** How far (characters) an indent may be off two. */
const slack = 0.2

/** The first line of body and levels two characters in, by the paragraph's indent and not by blanks. */
export const checkIndent: LayoutRule = (layout, { messages, formatMessage }) => {
  const found = indentedParagraphs(layout).map((paragraph) => ({
    paragraph,
    value: indentOf(paragraph),
    weight: 1,
  }))
  const wrong = found.filter(({ paragraph }) => !isIndented(paragraph))
  const count = mostCommon(wrong.length > 0 ? wrong : found)
  return {
    item: 'indent',
    ok: found.length > 0 && wrong.length === 0,
    wanted: messages.twoCharacters,
    found: count === undefined ? messages.none : formatMessage(messages.indentOf, { count }),
    ...toExcerpts(wrong.map(({ paragraph }) => paragraph)),
  }
}

/** Two characters of the paragraph's own size or of the size that it is to have. */
export function isIndented(paragraph: LayoutParagraph): boolean {
  const counts = [indentOf(paragraph), indentOf(paragraph, requiredTypefaces.body.size)]
  return counts.some((count) => Math.abs(count - 2) <= slack)
}

/** Body and levels without the signature and without whom the document is for (GB/T 9704-2012, 7.3.2). */
export function indentedParagraphs(layout: ParsedLayout): LayoutParagraph[] {
  const signature = findSignature(layout)
  const signed = signature ? [...signature.signed, signature.date] : []
  const text = layout.outline.filter(({ kind }) => kind === 'body' || kind === 'level')
  return text
    .filter(({ kind, paragraph }, at) => !(at === 0 && kind === 'body' && isAddressee(paragraph)))
    .map(({ paragraph }) => paragraph)
    .filter((paragraph) => !signed.includes(paragraph))
}

/** A first paragraph such as 各区县人民政府： that begins at the margin. */
function isAddressee(paragraph: LayoutParagraph): boolean {
  return /^[^。；\s][^。；]*[：:]\s*$/.test(paragraph.text) && indentOf(paragraph) === 0
}

/** Characters, to a tenth; what is said in characters goes before what is said in lengths. */
function indentOf({ format, runs }: LayoutParagraph, size = runs[0]?.format.size ?? 32): number {
  const em = size * 10
  const characters = format.firstLineChars ? format.firstLineChars / 100 : (format.firstLine ?? 0) / em
  return Math.round((characters + (format.left ?? 0) / em) * 10) / 10
}
