import type { Document, Element } from '@xmldom/xmldom'
import { adoptLinks } from '@/lib/documents/template/links'
import {
  ensurePart,
  mainPartPath,
  type PackageParts,
  partOf,
  rootElement,
} from '@/lib/documents/template/package'
import {
  parsePartXml,
  parseTrustedXml,
  serializeXml,
  setWordAttribute,
  wordAttribute,
  wordChildren,
  wordElements,
} from '@/lib/documents/template/xml'

/** Footnotes being copied into a template; `save` writes them once their styles and lists are settled. */
export type AdoptedFootnotes = { roots: Element[]; save: () => void }

/** Copies the footnotes that adopted elements refer to into a template, under unused numbers. */
export function adoptFootnotes(
  body: Element[],
  ours: PackageParts,
  template: PackageParts,
): AdoptedFootnotes {
  const references = body.flatMap((root) => wordElements(root, 'footnoteReference'))
  const source = partOf(ours, 'footnotes')
  if (references.length === 0 || source === undefined) return { roots: [], save: () => {} }
  const from = parseTrustedXml(ours.get(source))
  const present = partOf(template, 'footnotes')
  const path = present ?? ensurePart(template, 'footnotes', separators(ours, source))
  const to = parsePartXml(template.get(path))
  const sources = new Map(
    wordChildren(rootElement(from), 'footnote').map((footnote) => [wordAttribute(footnote, 'id'), footnote]),
  )
  let last = Math.max(
    0,
    ...wordChildren(rootElement(to), 'footnote').map(
      (footnote) => Number(wordAttribute(footnote, 'id')) || 0,
    ),
  )
  const adopted = references.flatMap((reference) => {
    const footnote = sources.get(wordAttribute(reference, 'id'))
    if (!footnote) return []
    last += 1
    const copy = to.importNode(footnote, true)
    setWordAttribute(copy, 'id', String(last))
    setWordAttribute(reference, 'id', String(last))
    rootElement(to).appendChild(copy)
    return [copy]
  })
  adoptLinks(adopted, { parts: ours, path: source }, { parts: template, path })
  const roots = present ? adopted : wordChildren(rootElement(to), 'footnote')
  return { roots, save: () => template.set(path, serializeXml(to)) }
}

/** Our own part with nothing but the lines that part footnotes from the text. */
function separators(ours: PackageParts, path: string): Uint8Array {
  const document = parseTrustedXml(ours.get(path))
  for (const footnote of wordChildren(rootElement(document), 'footnote'))
    if (!wordAttribute(footnote, 'type')) rootElement(document).removeChild(footnote)
  return serializeXml(document)
}

/** Numbers footnotes as our file does (① anew on each page) in a template that had none. */
export function adoptFootnoteNumbers(document: Document, ours: PackageParts): void {
  const numbers = wordElements(parseTrustedXml(ours.get(mainPartPath(ours))), 'footnotePr')[0]
  if (!numbers || wordElements(document, 'footnoteReference').length > 0) return
  for (const section of wordElements(document, 'sectPr')) {
    const present = wordChildren(section, 'footnotePr').length > 0
    const next = wordChildren(section).find(
      (one) => !/^(?:header|footer)Reference$/.test(one.localName ?? ''),
    )
    if (!present) section.insertBefore(document.importNode(numbers, true), next ?? null)
  }
}
