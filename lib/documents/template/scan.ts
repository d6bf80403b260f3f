import type { Document, Element } from '@xmldom/xmldom'
import { mainPartPath, type PackageParts, relationshipsOf } from '@/lib/documents/template/package'
import {
  isFallback,
  type ParagraphText,
  type Placeholder,
  paragraphText,
  parsePlaceholders,
  singleBraced,
} from '@/lib/documents/template/placeholders'
import { ancestors, isWordElement, parsePartXml, wordElements } from '@/lib/documents/template/xml'
import { fieldOf } from '@/lib/documents/template-fields'

/** Where in a template a placeholder stands. */
export type PlaceholderLocation = 'body' | 'table' | 'text-box' | 'header' | 'footer' | 'note'

export type TextPart = { path: string; location: PlaceholderLocation }
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
