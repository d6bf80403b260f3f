import type { Document, Element } from '@xmldom/xmldom'
import {
  addRelationships,
  ensurePart,
  mainPartPath,
  type PackageParts,
  partOf,
  relationshipsOf,
  rootElement,
} from '@/lib/documents/template/package'
import {
  isWordElement,
  namespace,
  parsePartXml,
  parseTrustedXml,
  serializeXml,
  setWordAttribute,
  wordAttribute,
  wordChildren,
  wordElements,
} from '@/lib/documents/template/xml'

/** Footnotes being copied into a template; `save` writes them once their styles and lists are settled. */
type AdoptedFootnotes = { roots: Element[]; save: () => void }

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

type PackagePart = { parts: PackageParts; path: string }

/** Copies the hyperlink relationships of adopted elements to the part they now stand in. */
export function adoptLinks(roots: Element[], ours: PackagePart, template: PackagePart): void {
  const known = new Map(relationshipsOf(ours.parts, ours.path).map((one) => [one.id, one]))
  const elements = roots.flatMap((root) => [root, ...root.getElementsByTagNameNS(namespace.w, '*')])
  const links = elements.flatMap((element) => {
    const id = element.getAttributeNS(namespace.r, 'id')
    const target = id ? known.get(id) : undefined
    if (id && !target?.external) element.removeAttributeNS(namespace.r, 'id')
    return target?.external ? [{ element, target }] : []
  })
  if (links.length === 0) return
  const ids = addRelationships(
    template.parts,
    template.path,
    links.map(({ target }) => target),
  )
  for (const [at, { element }] of links.entries()) element.setAttributeNS(namespace.r, 'r:id', ids[at]!)
}

/** Adds our typefaces with alternative names to a template's font table. */
export function adoptFonts(ours: PackageParts, template: PackageParts): void {
  const source = partOf(ours, 'fontTable')
  const path = partOf(template, 'fontTable')
  if (source === undefined || path === undefined) return
  const to = parsePartXml(template.get(path))
  const known = new Set(wordChildren(rootElement(to), 'font').map((font) => wordAttribute(font, 'name')))
  for (const font of wordChildren(rootElement(parseTrustedXml(ours.get(source))), 'font'))
    if (!known.has(wordAttribute(font, 'name'))) rootElement(to).appendChild(to.importNode(font, true))
  template.set(path, serializeXml(to))
}

/** The elements before this one in `compat` and after `compat` in the settings (ECMA-376-1, 17.15). */
const before =
  /^(useSingleBorderforContiguousCells|wpJustification|noTabHangInd|noLeading|spaceForUL|noColumnBalance|balanceSingleByteDoubleByteWidth|noExtraLineSpacing|doNotLeaveBackslashAlone|ulTrailSpace)$/
const behind =
  /^(docVars|rsids|attachedSchema|themeFontLang|clrSchemeMapping|doNotIncludeSubdocsInStats|doNotAutoCompressPictures|forceUpgrade|captions|readModeInkLockDown|smartTagType|shapeDefaults|doNotEmbedSmartTags|decimalSymbol|listSeparator)$/

/** Keeps Word from drawing a justified line of the body that ends in a line break out over the whole width. */
export function keepLineBreaks(template: PackageParts): void {
  const path = ensurePart(template, 'settings')
  const document = parsePartXml(template.get(path))
  if (wordElements(document, 'doNotExpandShiftReturn').length > 0) return
  const settings = rootElement(document)
  const found = wordChildren(settings, 'compat')[0]
  const compat = found ?? document.createElementNS(namespace.w, 'w:compat')
  if (!found) {
    const next = [...settings.childNodes].find(
      (one) => one.nodeType === 1 && (!isWordElement(one) || behind.test(one.localName!)),
    )
    settings.insertBefore(compat, next ?? null)
  }
  const element = document.createElementNS(namespace.w, 'w:doNotExpandShiftReturn')
  const next = wordChildren(compat).find((one) => !before.test(one.localName!))
  compat.insertBefore(element, next ?? null)
  template.set(path, serializeXml(document))
}
