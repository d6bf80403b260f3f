import type { Document, Element, Node } from '@xmldom/xmldom'
import { parseXml, writeXml } from '@/lib/documents/ooxml'
import { fileFault, toFault } from '@/lib/documents/template/fault'

export const namespace = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  relationships: 'http://schemas.openxmlformats.org/package/2006/relationships',
  types: 'http://schemas.openxmlformats.org/package/2006/content-types',
} as const

/** The most that one part may be, in bytes. */
const longest = 4 * 1024 * 1024
/** Elements within one another: real documents stay below a fifth of it, and reading takes time with depth. */
const deepest = 250

/**
 * The tree of a part without a document type (ECMA-376-2, 9.1.4). Throws a TemplateError `too-large`,
 * `too-many-paragraphs` or `not-docx`.
 */
export function parsePartXml(part: Uint8Array | undefined): Document {
  if (!part) throw fileFault('not-docx')
  if (part.length > longest) throw fileFault('too-large')
  const document = parsed(part, false)
  if (isDeeper(document, deepest)) throw fileFault('not-docx')
  return document
}

/** The tree of a part that we wrote ourselves, however large. */
export function parseTrustedXml(part: Uint8Array | undefined): Document {
  if (!part) throw fileFault('not-docx')
  return parsed(part, true)
}

function parsed(part: Uint8Array, trusted: boolean): Document {
  try {
    return parseXml(part, trusted)
  } catch (error) {
    throw toFault(error)
  }
}

function isDeeper(document: Document, most: number): boolean {
  let depth = 0
  let node: Node | null = document
  while (node) {
    if (node.firstChild) {
      depth += 1
      node = node.firstChild
    } else {
      while (node && !node.nextSibling) {
        depth -= 1
        node = node.parentNode
      }
      node = node?.nextSibling ?? null
    }
    if (depth > most) return true
  }
  return false
}

/** A tree as the bytes of a part, in UTF-8. */
export function serializeXml(document: Document): Uint8Array {
  return writeXml(document.documentElement as Element)
}

/** All elements of Word's own with this name below a node, in the order of the text. */
export function wordElements(node: Document | Element, name: string): Element[] {
  return [...node.getElementsByTagNameNS(namespace.w, name)]
}

/** The children that are elements of Word's own, with this name where one is given. */
export function wordChildren(element: Node, name?: string): Element[] {
  return [...element.childNodes].filter(
    (node): node is Element => isWordElement(node) && (name === undefined || node.localName === name),
  )
}

/** Whether a node is an element of WordprocessingML (ECMA-376-1, 17), with this name where one is given. */
export function isWordElement(node: Node | null, name?: string): node is Element {
  return (
    node?.nodeType === 1 &&
    node.namespaceURI === namespace.w &&
    (name === undefined || (node as Element).localName === name)
  )
}

/** The value of an attribute of Word's own. */
export function wordAttribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttributeNS(namespace.w, name) ?? undefined
}

/** Sets an attribute of Word's own. */
export function setWordAttribute(element: Element, name: string, value: string): void {
  element.setAttributeNS(namespace.w, `w:${name}`, value)
}

/** The elements around a node, the nearest first. */
export function* ancestors(node: Node): Generator<Element> {
  for (let at = node.parentNode; at; at = at.parentNode) if (at.nodeType === 1) yield at as Element
}
