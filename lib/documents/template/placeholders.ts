import type { Document, Element } from '@xmldom/xmldom'
import { cleanText } from '@/lib/documents/clean'
import { mainPartPath, type PackageParts, relationshipsOf } from '@/lib/documents/template/package'
import { ancestors, isWordElement, namespace, parsePartXml, wordElements } from '@/lib/documents/template/xml'
import { type FieldValues, fieldOf } from '@/lib/documents/template-fields'

/** A piece of a paragraph's text: its element and its offset in the whole, in UTF-16 units. */
type TextPiece = { node: Element; start: number; end: number }
type ParagraphText = { text: string; pieces: TextPiece[] }

/** Braces with what stands between them; `open` or `closed` alone where the other is missing. */
type Placeholder = { name: string; start: number; end: number; state: 'whole' | 'open' | 'closed' }

const braces = /\{\{|｛｛|\}\}|｝｝/g

/** The text of a paragraph across its runs; tabs and breaks separate words, deleted text does not count. */
export function paragraphText(paragraph: Element): ParagraphText {
  const pieces: TextPiece[] = []
  let text = ''
  for (const node of wordElements(paragraph, '*')) {
    if (!['t', 'tab', 'br', 'cr'].includes(node.localName ?? '') || !isOwn(node, paragraph)) continue
    if (node.localName !== 't') text += '\n'
    else {
      const value = node.textContent ?? ''
      pieces.push({ node, start: text.length, end: text.length + value.length })
      text += value
    }
  }
  return { text, pieces }
}

/** In a run of this very paragraph, not of a text box in it, and not among words moved away. */
function isOwn(node: Element, paragraph: Element): boolean {
  if (!isWordElement(node.parentNode, 'r')) return false
  for (const one of ancestors(node)) {
    if (one === paragraph) return true
    if (isWordElement(one, 'p') || isWordElement(one, 'moveFrom')) return false
  }
  return false
}

/** The placeholders of a text in their order, broken ones among them. */
export function parsePlaceholders(text: string): Placeholder[] {
  const found: Placeholder[] = []
  let open: number | undefined
  for (const { 0: brace, index } of text.matchAll(braces)) {
    const opens = brace === '{{' || brace === '｛｛'
    if (opens) {
      if (open !== undefined) found.push(unclosed(text, open, index))
      open = index
    } else if (open === undefined) {
      const name = /[\p{L}\p{N}]{0,20}\s*$/u.exec(text.slice(0, index))?.[0] ?? ''
      found.push({ name: name.trim(), start: index, end: index + 2, state: 'closed' })
    } else {
      found.push({ name: text.slice(open + 2, index).trim(), start: open, end: index + 2, state: 'whole' })
      open = undefined
    }
  }
  if (open !== undefined) found.push(unclosed(text, open, text.length))
  return found
}

const singleBraces = /(?<![{｛])[{｛]([^{}｛｝\n]{1,20})[}｝](?![}｝])/g

/** The names that stand in one pair of braces in place of two, in their order. */
export function singleBraced(text: string): string[] {
  return [...text.matchAll(singleBraces)].map(([, name = '']) => name.trim())
}

function unclosed(text: string, start: number, end: number): Placeholder {
  const name = /^\s*[\p{L}\p{N}]{0,20}/u.exec(text.slice(start + 2, end))?.[0] ?? ''
  return { name: name.trim(), start, end: start + 2, state: 'open' }
}

/** Whether it is the copy of a drawing that only old versions of Word show. */
function isFallback(node: Element): boolean {
  return [...ancestors(node)].some((one) => one.namespaceURI === namespace.mc && one.localName === 'Fallback')
}

/** Where in a template a placeholder stands. */
export type PlaceholderLocation = 'body' | 'table' | 'text-box' | 'header' | 'footer' | 'note'

type TextPart = { path: string; location: PlaceholderLocation }
export type LocatedPlaceholder = {
  placeholder: Placeholder
  paragraph: ParagraphText
  location: PlaceholderLocation
}

const kinds: Record<string, PlaceholderLocation> = {
  header: 'header',
  footer: 'footer',
  footnotes: 'note',
  endnotes: 'note',
}

/** The parts with visible text: body, headers, footers and notes. */
export function textParts(parts: PackageParts): TextPart[] {
  const main = mainPartPath(parts)
  const others = relationshipsOf(parts, main).flatMap(({ kind, target, external }) => {
    const location = kinds[kind]
    return location && !external && parts.has(target) ? [{ path: target, location }] : []
  })
  const seen = new Map(
    [{ path: main, location: 'body' as PlaceholderLocation }, ...others].map((part) => [part.path, part]),
  )
  return [...seen.values()]
}

/** The placeholders of a template in the order of its parts; a drawing's fallback copy does not count. */
export function findPlaceholders(parts: PackageParts): LocatedPlaceholder[] {
  return textParts(parts).flatMap(({ path, location }) => scanPart(parsePartXml(parts.get(path)), location))
}

/** The names of fields in single braces, each once: Word would print them as they are. */
export function findSingleBraced(parts: PackageParts): string[] {
  const names = textParts(parts).flatMap(({ path }) =>
    wordElements(parsePartXml(parts.get(path)), 'p').flatMap((element) =>
      singleBraced(paragraphText(element).text),
    ),
  )
  return [...new Set(names)].filter((name) => fieldOf(name) !== undefined)
}

function scanPart(document: Document, location: PlaceholderLocation): LocatedPlaceholder[] {
  return wordElements(document, 'p').flatMap((element) => {
    const paragraph = paragraphText(element)
    const found = parsePlaceholders(paragraph.text)
    if (found.length === 0 || isFallback(element)) return []
    const nearest = locationOf(element, location)
    return found.map((placeholder) => ({ placeholder, paragraph, location: nearest }))
  })
}

/** The nearest enclosing location: a text box in a table is a text box, a table in a header is the header. */
function locationOf(paragraph: Element, part: PlaceholderLocation): PlaceholderLocation {
  for (const one of ancestors(paragraph)) {
    if (isWordElement(one, 'txbxContent')) return 'text-box'
    if (isWordElement(one, 'tbl') && part === 'body') return insideTextBox(one) ? 'text-box' : 'table'
  }
  return part
}

function insideTextBox(element: Element): boolean {
  return [...ancestors(element)].some((one) => isWordElement(one, 'txbxContent'))
}

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
