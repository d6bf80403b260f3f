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

/** Brings the lists that adopted elements use into a template, with numbers none of its own lists has. */
export function adoptNumbering(roots: Element[], ours: Parts, template: Parts): void {
  const uses = roots.flatMap((root) => all(root, 'numId')).filter((one) => attribute(one, 'val') !== '0')
  const source = related(ours, mainPart(ours), 'numbering')
  if (uses.length === 0 || source === undefined) return
  const from = parseOwn(ours.get(source))
  const path = related(template, mainPart(template), 'numbering') ?? addNumbering(template)
  const to = parseXml(template.get(path))
  const abstracts = adoption(from, to, 'abstractNum', 'abstractNumId')
  const lists = adoption(from, to, 'num', 'numId', (list) => {
    const kind = children(list, 'abstractNumId')[0]
    if (kind) setAttribute(kind, 'val', abstracts(attribute(kind, 'val') ?? ''))
  })
  for (const use of uses) setAttribute(use, 'val', lists(attribute(use, 'val') ?? ''))
  template.set(path, writeXml(to))
}

function addNumbering(template: Parts): string {
  const empty = `<w:numbering xmlns:w="${namespace.w}"/>`
  return addPart(template, mainPart(template), 'numbering', new TextEncoder().encode(empty))
}

/** Copies one element of numbering by its id when it is first asked for, and gives its new id. */
function adoption(
  from: Document,
  to: Document,
  name: string,
  key: string,
  change: (copy: Element) => void = () => {},
): (id: string) => string {
  const sources = new Map(children(rootOf(from), name).map((one) => [attribute(one, key), one]))
  let last = Math.max(0, ...children(rootOf(to), name).map((one) => Number(attribute(one, key)) || 0))
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
    setAttribute(copy, key, String(last))
    change(copy)
    place(rootOf(to), copy, name)
    return String(last)
  }
}

const order = ['numPicBullet', 'abstractNum', 'num', 'numIdMacAtCleanup']

/** CT_Numbering is a sequence: kinds of lists before lists. */
function place(root: Element, element: Element, name: string): void {
  const later = order.slice(order.indexOf(name) + 1)
  root.insertBefore(element, children(root).find((one) => later.includes(one.localName ?? '')) ?? null)
}
