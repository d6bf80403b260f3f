import type { Document, Element } from '@xmldom/xmldom'
import { ensurePart, type PackageParts, partOf, rootElement } from '@/lib/documents/template/package'
import {
  namespace,
  parsePartXml,
  parseTrustedXml,
  serializeXml,
  setWordAttribute,
  wordAttribute,
  wordChildren,
  wordElements,
} from '@/lib/documents/template/xml'

/** What all our styles rest on, in place of the template's own basic style, which may say anything. */
const base = 'GwBase'
const uses = ['pStyle', 'rStyle', 'tblStyle'] as const

/**
 * Copies the styles that adopted elements use into a template, under names of our own (GwHeading1). A style
 * that the template has under that name stays.
 */
export function adoptStyles(roots: Element[], ours: PackageParts, template: PackageParts): void {
  const from = parseTrustedXml(ours.get(partOf(ours, 'styles') ?? ''))
  const path = ensurePart(template, 'styles')
  const to = parsePartXml(template.get(path))
  const sources = new Map(
    wordElements(from, 'style').map((style) => [wordAttribute(style, 'styleId') ?? '', style]),
  )
  const ids = new Set(wordElements(to, 'style').map((style) => wordAttribute(style, 'styleId')))
  const names = new Set(
    wordElements(to, 'style').map((style) =>
      wordAttribute(wordChildren(style, 'name')[0], 'val')?.toLowerCase(),
    ),
  )
  const add = (style: Element) => {
    const name = wordChildren(style, 'name')[0]
    const value = wordAttribute(name, 'val') ?? ''
    if (name && names.has(value.toLowerCase()))
      setWordAttribute(name, 'val', `${value} (${wordAttribute(style, 'styleId')})`)
    if (!ids.has(wordAttribute(style, 'styleId'))) rootElement(to).appendChild(style)
  }
  add(baseStyle(from, to))
  for (const id of usedStyles(roots, sources)) add(ownStyle(to.importNode(sources.get(id)!, true), id))
  template.set(path, serializeXml(to))
  for (const element of roots) rename(element)
}

/** The styles that elements name, with those which these rest on. */
function usedStyles(roots: Element[], sources: Map<string, Element>): string[] {
  const named = roots
    .flatMap((root) => uses.flatMap((use) => wordElements(root, use)))
    .map((one) => wordAttribute(one, 'val'))
  const found = new Set<string>()
  const waiting = [...named]
  for (let id = waiting.pop(); waiting.length > 0 || id !== undefined; id = waiting.pop()) {
    const source = id === undefined || found.has(id) ? undefined : sources.get(id)
    if (id === undefined || !source || isBasic(source)) continue
    found.add(id)
    waiting.push(wordAttribute(wordChildren(source, 'basedOn')[0], 'val'))
  }
  return [...found].sort()
}

function isBasic(style: Element): boolean {
  return ['1', 'true', 'on'].includes(wordAttribute(style, 'default') ?? '')
}

/** All that our own file says of every paragraph, as one style. */
function baseStyle(from: Document, to: Document): Element {
  const style = to.createElementNS(namespace.w, 'w:style')
  setWordAttribute(style, 'type', 'paragraph')
  setWordAttribute(style, 'customStyle', '1')
  setWordAttribute(style, 'styleId', base)
  const name = to.createElementNS(namespace.w, 'w:name')
  setWordAttribute(name, 'val', '公文基准')
  style.appendChild(name)
  for (const [wrapper, properties] of [
    ['pPrDefault', 'pPr'],
    ['rPrDefault', 'rPr'],
  ] as const) {
    const found = wordElements(from, wrapper)[0]
    for (const one of found ? wordChildren(found, properties) : [])
      style.appendChild(offGrid(to.importNode(one, true)))
  }
  return style
}

/** Our lines and characters have their measure; a template's grid of characters would be added to it. */
function offGrid(properties: Element): Element {
  const off = properties.ownerDocument!.createElementNS(namespace.w, 'w:snapToGrid')
  setWordAttribute(off, 'val', '0')
  properties.insertBefore(off, wordChildren(properties, 'spacing')[0] ?? null)
  return properties
}

function ownStyle(style: Element, id: string): Element {
  const own = ownName(id)
  setWordAttribute(style, 'styleId', own)
  setWordAttribute(style, 'customStyle', '1')
  const name = wordChildren(style, 'name')[0]
  if (name && own !== id) setWordAttribute(name, 'val', `公文 ${wordAttribute(name, 'val')}`)
  for (const one of [...wordChildren(style, 'next'), ...wordChildren(style, 'link')]) style.removeChild(one)
  const basedOn = wordChildren(style, 'basedOn')[0]
  const parent = wordAttribute(basedOn, 'val')
  if (basedOn && parent === 'DefaultParagraphFont') style.removeChild(basedOn)
  else if (basedOn && parent) setWordAttribute(basedOn, 'val', parent === 'Normal' ? base : ownName(parent))
  return style
}

function ownName(id: string): string {
  return id.startsWith('Gw') ? id : `Gw${id}`
}

function rename(root: Element): void {
  for (const one of uses.flatMap((use) => wordElements(root, use)))
    setWordAttribute(one, 'val', ownName(wordAttribute(one, 'val') ?? ''))
  for (const paragraph of root.localName === 'p'
    ? [root, ...wordElements(root, 'p')]
    : wordElements(root, 'p')) {
    const document = root.ownerDocument!
    const properties = wordChildren(paragraph, 'pPr')[0] ?? document.createElementNS(namespace.w, 'w:pPr')
    if (!properties.parentNode) paragraph.insertBefore(properties, paragraph.firstChild)
    if (wordChildren(properties, 'pStyle').length > 0) continue
    const named = document.createElementNS(namespace.w, 'w:pStyle')
    setWordAttribute(named, 'val', base)
    properties.insertBefore(named, properties.firstChild)
  }
}

/** Copies the lists that adopted elements use into a template, under unused numbers. */
export function adoptNumbering(roots: Element[], ours: PackageParts, template: PackageParts): void {
  const uses = roots
    .flatMap((root) => wordElements(root, 'numId'))
    .filter((one) => wordAttribute(one, 'val') !== '0')
  const source = partOf(ours, 'numbering')
  if (uses.length === 0 || source === undefined) return
  const from = parseTrustedXml(ours.get(source))
  const path = ensurePart(template, 'numbering')
  const to = parsePartXml(template.get(path))
  const abstracts = adoption(from, to, 'abstractNum', 'abstractNumId')
  const lists = adoption(from, to, 'num', 'numId', (list) => {
    const kind = wordChildren(list, 'abstractNumId')[0]
    if (kind) setWordAttribute(kind, 'val', abstracts(wordAttribute(kind, 'val') ?? ''))
  })
  for (const use of uses) setWordAttribute(use, 'val', lists(wordAttribute(use, 'val') ?? ''))
  template.set(path, serializeXml(to))
}

/** Copies one element of numbering by its id when it is first asked for, and gives its new id. */
function adoption(
  from: Document,
  to: Document,
  name: string,
  key: string,
  change: (copy: Element) => void = () => {},
): (id: string) => string {
  const sources = new Map(wordChildren(rootElement(from), name).map((one) => [wordAttribute(one, key), one]))
  let last = Math.max(
    0,
    ...wordChildren(rootElement(to), name).map((one) => Number(wordAttribute(one, key)) || 0),
  )
  const adopted = new Map<string, string>()
  return (id) => {
    const known = adopted.get(id)
    const source = sources.get(id)
    if (known !== undefined || !source) return known ?? '0'
    last += 1
    adopted.set(id, String(last))
    const copy = to.importNode(source, true)
    for (const { namespaceURI, localName } of [...copy.attributes])
      if (namespaceURI && namespaceURI !== namespace.w && namespaceURI !== 'http://www.w3.org/2000/xmlns/')
        copy.removeAttributeNS(namespaceURI, localName ?? '')
    setWordAttribute(copy, key, String(last))
    change(copy)
    place(rootElement(to), copy, name)
    return String(last)
  }
}

const order = ['numPicBullet', 'abstractNum', 'num', 'numIdMacAtCleanup']

/** CT_Numbering is a sequence: kinds of lists before lists. */
function place(root: Element, element: Element, name: string): void {
  const later = order.slice(order.indexOf(name) + 1)
  root.insertBefore(element, wordChildren(root).find((one) => later.includes(one.localName ?? '')) ?? null)
}
