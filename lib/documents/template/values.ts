import type { Element } from '@xmldom/xmldom'
import { cleanText } from '@/lib/documents/clean'
import { paragraphText, parsePlaceholders, type TextPiece } from '@/lib/documents/template/placeholders'
import { namespace } from '@/lib/documents/template/xml'
import { type FieldValues, fieldOf } from '@/lib/documents/template-fields'

/** Replaces the known placeholders of a paragraph, in the format of their first run; the body stays. */
export function fillParagraph(paragraph: Element, values: FieldValues): void {
  const { text, pieces } = paragraphText(paragraph)
  // From the last to the first: places before a change stay true.
  for (const { name, start, end, state } of parsePlaceholders(text).reverse()) {
    const field = state === 'whole' ? fieldOf(name) : undefined
    if (!field || field === 'body') continue
    replaceText(pieces, start, end, cleanText(values[field] ?? ''))
  }
}

/** The text of a placeholder, taken out of all the runs it stands in. */
export function replaceText(pieces: TextPiece[], start: number, end: number, value: string): void {
  let written = false
  for (const piece of pieces) {
    if (piece.end <= start || piece.start >= end) continue
    const text = piece.node.textContent ?? ''
    const before = text.slice(0, Math.max(0, start - piece.start))
    const after = text.slice(Math.max(0, end - piece.start))
    write(piece.node, before + (written ? '' : value) + after)
    written = true
  }
}

/** Separates lines by breaks; the original text element holds the first line. */
function write(node: Element, value: string): void {
  const [first = '', ...lines] = value.split('\n')
  const document = node.ownerDocument!
  const next = node.nextSibling
  setText(node, first)
  for (const line of lines) {
    node.parentNode!.insertBefore(document.createElementNS(namespace.w, 'w:br'), next)
    const element = document.createElementNS(namespace.w, 'w:t')
    setText(element, line)
    node.parentNode!.insertBefore(element, next)
  }
}

function setText(node: Element, value: string): void {
  node.textContent = value
  node.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve')
}
