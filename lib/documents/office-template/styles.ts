import type { Document, Element } from '@xmldom/xmldom'
import { addPart, mainPart, type Parts, related, rootOf } from '@/lib/documents/office-template/package'
import {
  all,
  attribute,
  children,
  namespace,
  parseOwn,
  parseXml,
  setAttribute,
  writeXml,
} from '@/lib/documents/office-template/xml'

/** What all our styles rest on, in place of the template's own basic style, which may say anything. */
const base = 'GwBase'
const uses = ['pStyle', 'rStyle', 'tblStyle'] as const

/**
 * Brings the styles that adopted elements use into a template, under names of their own (GwHeading1): the template's own
 * headings stay what they are. A style that the template already has under that name is the office's, and is kept.
 */
export function adoptStyles(roots: Element[], ours: Parts, template: Parts): void {
  const from = parseOwn(ours.get(related(ours, mainPart(ours), 'styles') ?? ''))
  const path = related(template, mainPart(template), 'styles') ?? addStyles(template)
  const to = parseXml(template.get(path))
  const sources = new Map(all(from, 'style').map((style) => [attribute(style, 'styleId') ?? '', style]))
  const ids = new Set(all(to, 'style').map((style) => attribute(style, 'styleId')))
  const names = new Set(
    all(to, 'style').map((style) => attribute(children(style, 'name')[0], 'val')?.toLowerCase()),
  )
  const add = (style: Element) => {
    const name = children(style, 'name')[0]
    const value = attribute(name, 'val') ?? ''
    if (name && names.has(value.toLowerCase()))
      setAttribute(name, 'val', `${value} (${attribute(style, 'styleId')})`)
    if (!ids.has(attribute(style, 'styleId'))) rootOf(to).appendChild(style)
  }
  add(baseStyle(from, to))
  for (const id of usedStyles(roots, sources)) add(ownStyle(to.importNode(sources.get(id)!, true), id))
  template.set(path, writeXml(to))
  for (const element of roots) rename(element)
}

function addStyles(template: Parts): string {
  const empty = `<w:styles xmlns:w="${namespace.w}"/>`
  return addPart(template, mainPart(template), 'styles', new TextEncoder().encode(empty))
}

/** The styles that elements name, with those which these rest on. */
function usedStyles(roots: Element[], sources: Map<string, Element>): string[] {
  const named = roots
    .flatMap((root) => uses.flatMap((use) => all(root, use)))
    .map((one) => attribute(one, 'val'))
  const found = new Set<string>()
  const waiting = [...named]
  for (let id = waiting.pop(); waiting.length > 0 || id !== undefined; id = waiting.pop()) {
    const source = id === undefined || found.has(id) ? undefined : sources.get(id)
    if (id === undefined || !source || isBasic(source)) continue
    found.add(id)
    waiting.push(attribute(children(source, 'basedOn')[0], 'val'))
  }
  return [...found].sort()
}

function isBasic(style: Element): boolean {
  return ['1', 'true', 'on'].includes(attribute(style, 'default') ?? '')
}

/** All that our own file says of every paragraph, as one style. */
function baseStyle(from: Document, to: Document): Element {
  const style = to.createElementNS(namespace.w, 'w:style')
  setAttribute(style, 'type', 'paragraph')
  setAttribute(style, 'customStyle', '1')
  setAttribute(style, 'styleId', base)
  const name = to.createElementNS(namespace.w, 'w:name')
  setAttribute(name, 'val', '公文基准')
  style.appendChild(name)
  for (const [wrapper, properties] of [
    ['pPrDefault', 'pPr'],
    ['rPrDefault', 'rPr'],
  ] as const) {
    const found = all(from, wrapper)[0]
    for (const one of found ? children(found, properties) : [])
      style.appendChild(offGrid(to.importNode(one, true)))
  }
  return style
}

/** Our lines and characters have their measure; a template's grid of characters would be added to it. */
function offGrid(properties: Element): Element {
  const off = properties.ownerDocument!.createElementNS(namespace.w, 'w:snapToGrid')
  setAttribute(off, 'val', '0')
  properties.insertBefore(off, children(properties, 'spacing')[0] ?? null)
  return properties
}

function ownStyle(style: Element, id: string): Element {
  const own = ownName(id)
  setAttribute(style, 'styleId', own)
  setAttribute(style, 'customStyle', '1')
  const name = children(style, 'name')[0]
  if (name && own !== id) setAttribute(name, 'val', `公文 ${attribute(name, 'val')}`)
  for (const one of [...children(style, 'next'), ...children(style, 'link')]) style.removeChild(one)
  const basedOn = children(style, 'basedOn')[0]
  const parent = attribute(basedOn, 'val')
  if (basedOn && parent === 'DefaultParagraphFont') style.removeChild(basedOn)
  else if (basedOn && parent) setAttribute(basedOn, 'val', parent === 'Normal' ? base : ownName(parent))
  return style
}

function ownName(id: string): string {
  return id.startsWith('Gw') ? id : `Gw${id}`
}

function rename(root: Element): void {
  for (const one of uses.flatMap((use) => all(root, use)))
    setAttribute(one, 'val', ownName(attribute(one, 'val') ?? ''))
  for (const paragraph of root.localName === 'p' ? [root, ...all(root, 'p')] : all(root, 'p')) {
    const document = root.ownerDocument!
    const properties = children(paragraph, 'pPr')[0] ?? document.createElementNS(namespace.w, 'w:pPr')
    if (!properties.parentNode) paragraph.insertBefore(properties, paragraph.firstChild)
    if (children(properties, 'pStyle').length > 0) continue
    const named = document.createElementNS(namespace.w, 'w:pStyle')
    setAttribute(named, 'val', base)
    properties.insertBefore(named, properties.firstChild)
  }
}
