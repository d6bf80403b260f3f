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
