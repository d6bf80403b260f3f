import type { Document, Element } from '@xmldom/xmldom'
import { fieldOf } from '@/lib/documents/office-template/fields'
import { adoptFonts } from '@/lib/documents/office-template/fonts'
import { adoptFootnotes, adoptNoteNumbers } from '@/lib/documents/office-template/footnotes'
import { keepLineBreaks } from '@/lib/documents/office-template/line-breaks'
import { adoptLinks } from '@/lib/documents/office-template/links'
import { adoptNumbering } from '@/lib/documents/office-template/numbering'
import { mainPart, type Parts } from '@/lib/documents/office-template/package'
import { paragraphText, placeholdersIn } from '@/lib/documents/office-template/placeholders'
import { adoptStyles } from '@/lib/documents/office-template/styles'
import { replace } from '@/lib/documents/office-template/values'
import { all, attribute, children, isWord, parseOwn } from '@/lib/documents/office-template/xml'

/** Puts the body of a file of ours in place of the paragraph {{正文}}, with its styles, lists, links and footnotes. */
export function fillBody(document: Document, ours: Parts, template: Parts): void {
  const place = all(document, 'p').find((paragraph) => bodyIn(paragraph) !== undefined)
  if (!place) return
  const [source, target] = [mainPart(ours), mainPart(template)]
  const elements = bodyOf(parseOwn(ours.get(source))).map((element) => document.importNode(element, true))
  const notes = adoptFootnotes(elements, ours, template)
  adoptLinks(elements, { parts: ours, path: source }, { parts: template, path: target })
  adoptNumbering([...elements, ...notes.roots], ours, template)
  adoptStyles([...elements, ...notes.roots], ours, template)
  notes.save()
  if (notes.roots.length > 0) adoptNoteNumbers(document, ours)
  adoptFonts(ours, template)
  keepLineBreaks(template)
  put(elements, place)
}

function bodyIn(paragraph: Element) {
  const found = placeholdersIn(paragraphText(paragraph).text)
  return found.find(({ name, state }) => state === 'whole' && fieldOf(name) === 'body')
}

/** What follows title, byline and the blank line below them: a template has its own places for those. */
function bodyOf(document: Document): Element[] {
  const body = all(document, 'body')[0]
  const elements = body ? children(body).filter((element) => !isWord(element, 'sectPr')) : []
  const first = elements.findIndex((element) => !['Title', 'GwByline'].includes(styleOf(element) ?? ''))
  const rest = first < 0 ? [] : elements.slice(first)
  return rest[0] && first > 0 && isWord(rest[0], 'p') && all(rest[0], 't').length === 0 ? rest.slice(1) : rest
}

function styleOf(element: Element): string | undefined {
  const properties = isWord(element, 'p') ? children(element, 'pPr')[0] : undefined
  return properties && attribute(children(properties, 'pStyle')[0], 'val')
}

/** The paragraph of the placeholder goes, unless it holds a drawing or the end of a section, or nothing comes in its place. */
function put(elements: Element[], place: Element): void {
  const parent = place.parentNode!
  const endsSection = all(place, 'sectPr').length > 0
  const keeps = endsSection || elements.length === 0 || holdsMore(place)
  const next = keeps && !endsSection ? place.nextSibling : place
  for (const element of elements) parent.insertBefore(element, next)
  if (!keeps) parent.removeChild(place)
  else {
    const { start, end } = bodyIn(place)!
    replace(paragraphText(place).pieces, start, end, '')
  }
}

function holdsMore(paragraph: Element): boolean {
  return ['drawing', 'pict', 'object', 'footnoteReference', 'endnoteReference', 'commentReference'].some(
    (name) => all(paragraph, name).length > 0,
  )
}
