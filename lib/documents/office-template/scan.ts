import type { Document, Element } from '@xmldom/xmldom'
import { mainPart, type Parts, relationshipsOf } from '@/lib/documents/office-template/package'
import {
  isFallback,
  type ParagraphText,
  type Placeholder,
  paragraphText,
  placeholdersIn,
} from '@/lib/documents/office-template/placeholders'
import { all, ancestors, isWord, parseXml } from '@/lib/documents/office-template/xml'

/** Where in a template a placeholder stands. */
export type Place = 'body' | 'table' | 'text-box' | 'header' | 'footer' | 'note'

export type TextPart = { path: string; place: Place }
export type Found = { placeholder: Placeholder; paragraph: ParagraphText; place: Place }

const kinds: Record<string, Place> = {
  header: 'header',
  footer: 'footer',
  footnotes: 'note',
  endnotes: 'note',
}

/** The parts whose words people see: the text, its headers, footers and notes. */
export function textParts(parts: Parts): TextPart[] {
  const main = mainPart(parts)
  const others = relationshipsOf(parts, main).flatMap(({ kind, target, external }) => {
    const place = kinds[kind]
    return place && !external && parts.has(target) ? [{ path: target, place }] : []
  })
  const seen = new Map([{ path: main, place: 'body' as Place }, ...others].map((part) => [part.path, part]))
  return [...seen.values()]
}

/** The placeholders of a template in the order of its parts; a drawing kept twice for old versions of Word counts once. */
export function scan(parts: Parts): Found[] {
  return textParts(parts).flatMap(({ path, place }) => scanPart(parseXml(parts.get(path)), place))
}

function scanPart(document: Document, place: Place): Found[] {
  return all(document, 'p').flatMap((element) => {
    const paragraph = paragraphText(element)
    const found = placeholdersIn(paragraph.text)
    if (found.length === 0 || isFallback(element)) return []
    const here = placeOf(element, place)
    return found.map((placeholder) => ({ placeholder, paragraph, place: here }))
  })
}

/** The nearest that says where it stands: a text box in a table is a text box, a table in a header is the header. */
function placeOf(paragraph: Element, part: Place): Place {
  for (const one of ancestors(paragraph)) {
    if (isWord(one, 'txbxContent')) return 'text-box'
    if (isWord(one, 'tbl') && part === 'body') return insideTextBox(one) ? 'text-box' : 'table'
  }
  return part
}

function insideTextBox(element: Element): boolean {
  return [...ancestors(element)].some((one) => isWord(one, 'txbxContent'))
}
