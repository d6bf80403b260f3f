import type { Document, Element, Node } from '@xmldom/xmldom'
import {
  adoptFonts,
  adoptFootnoteNumbers,
  adoptFootnotes,
  adoptLinks,
  keepLineBreaks,
} from '@/lib/documents/template/adoption'
import { mainPartPath, type PackageParts } from '@/lib/documents/template/package'
import { paragraphText, parsePlaceholders, replaceText } from '@/lib/documents/template/placeholders'
import { adoptNumbering, adoptStyles } from '@/lib/documents/template/styles'
import {
  isWordElement,
  namespace,
  parseTrustedXml,
  wordAttribute,
  wordChildren,
  wordElements,
} from '@/lib/documents/template/xml'
import { fieldOf } from '@/lib/documents/template-fields'

/**
 * Replaces the paragraph {{正文}} by the body of our file, with its styles, lists, links and footnotes; its annexes stand
 * behind the paragraphs of the template that sign it.
 */
export function fillBody(
  document: Document,
  ours: PackageParts,
  template: PackageParts,
  signing: Element[] = [],
): void {
  const place = wordElements(document, 'p').find((paragraph) => bodyIn(paragraph) !== undefined)
  if (!place) return
  const [source, target] = [mainPartPath(ours), mainPartPath(template)]
  const elements = bodyOf(parseTrustedXml(ours.get(source))).map((element) =>
    document.importNode(element, true),
  )
  renumberBookmarks(elements, document)
  const footnotes = adoptFootnotes(elements, ours, template)
  adoptLinks(elements, { parts: ours, path: source }, { parts: template, path: target })
  adoptNumbering([...elements, ...footnotes.roots], ours, template)
  adoptStyles([...elements, ...footnotes.roots], ours, template)
  footnotes.save()
  if (footnotes.roots.length > 0) adoptFootnoteNumbers(document, ours)
  adoptFonts(ours, template)
  keepLineBreaks(template)
  const annex = elements.findIndex((element) => styleOf(element) === 'GwAnnex')
  const signature = annex < 0 ? undefined : signatureAfter(place, signing)
  const behind = signature ? elements.splice(annex) : []
  for (const element of behind.reverse()) place.parentNode!.insertBefore(element, signature!.nextSibling)
  put(elements, place)
}

/** What stands behind the annexes of a paper: to whom a copy goes, and who printed it when. */
const imprintWords = /抄送|印发/

/** The last paragraph or table after the body and above the imprint that signs the paper. */
function signatureAfter(place: Element, signing: Element[]): Element | undefined {
  let last: Element | undefined
  for (let next = place.nextSibling; next; next = next.nextSibling) {
    const element = next as Element
    if (imprintWords.test(element.textContent ?? '')) break
    const holds = (paragraph: Node | null): boolean =>
      paragraph !== null && (paragraph === next || holds(paragraph.parentNode))
    if (signing.some(holds)) last = element
  }
  return last
}

/** Bookmarks of our body take numbers beyond those of the template. */
function renumberBookmarks(elements: Element[], template: Document): void {
  const idOf = (mark: Element) => Number(wordAttribute(mark, 'id')) || 0
  const most = Math.max(0, ...wordElements(template, 'bookmarkStart').map(idOf))
  for (const name of ['bookmarkStart', 'bookmarkEnd'])
    for (const mark of elements.flatMap((element) => wordElements(element, name)))
      mark.setAttributeNS(namespace.w, 'w:id', String(most + idOf(mark)))
}

function bodyIn(paragraph: Element) {
  const found = parsePlaceholders(paragraphText(paragraph).text)
  return found.find(({ name, state }) => state === 'whole' && fieldOf(name) === 'body')
}

/** What follows secrecy, title, byline and the blank line below them: a template has its own places for those. */
function bodyOf(document: Document): Element[] {
  const body = wordElements(document, 'body')[0]
  const elements = body ? wordChildren(body).filter((element) => !isWordElement(element, 'sectPr')) : []
  const first = elements.findIndex(
    (element) => !['GwSecrecy', 'Title', 'GwByline'].includes(styleOf(element) ?? ''),
  )
  const rest = first < 0 ? [] : elements.slice(first)
  return rest[0] && first > 0 && isWordElement(rest[0], 'p') && wordElements(rest[0], 't').length === 0
    ? rest.slice(1)
    : rest
}

function styleOf(element: Element): string | undefined {
  const properties = isWordElement(element, 'p') ? wordChildren(element, 'pPr')[0] : undefined
  return properties && wordAttribute(wordChildren(properties, 'pStyle')[0], 'val')
}

/** Removes the placeholder's paragraph unless it holds a drawing or section end, or no body replaces it. */
function put(elements: Element[], place: Element): void {
  const parent = place.parentNode!
  const endsSection = wordElements(place, 'sectPr').length > 0
  const keeps = endsSection || elements.length === 0 || holdsMore(place)
  const next = keeps && !endsSection ? place.nextSibling : place
  for (const element of elements) parent.insertBefore(element, next)
  if (!keeps) parent.removeChild(place)
  else {
    const { start, end } = bodyIn(place)!
    replaceText(paragraphText(place).pieces, start, end, '')
  }
}

function holdsMore(paragraph: Element): boolean {
  return ['drawing', 'pict', 'object', 'footnoteReference', 'endnoteReference', 'commentReference'].some(
    (name) => wordElements(paragraph, name).length > 0,
  )
}
