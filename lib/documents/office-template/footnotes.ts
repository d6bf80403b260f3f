import type { Document, Element } from '@xmldom/xmldom'
import { adoptLinks } from '@/lib/documents/office-template/links'
import { addPart, mainPart, type Parts, related, rootOf } from '@/lib/documents/office-template/package'
import {
  all,
  attribute,
  children,
  parseOwn,
  parseXml,
  setAttribute,
  writeXml,
} from '@/lib/documents/office-template/xml'

/** Footnotes on their way into a template: `save` once their styles and lists are settled. */
export type AdoptedNotes = { roots: Element[]; save: () => void }

/** Brings the footnotes that adopted elements refer to into a template, with numbers none of its own notes has. */
export function adoptFootnotes(body: Element[], ours: Parts, template: Parts): AdoptedNotes {
  const references = body.flatMap((root) => all(root, 'footnoteReference'))
  const source = related(ours, mainPart(ours), 'footnotes')
  if (references.length === 0 || source === undefined) return { roots: [], save: () => {} }
  const from = parseOwn(ours.get(source))
  const present = related(template, mainPart(template), 'footnotes')
  const path = present ?? addPart(template, mainPart(template), 'footnotes', separators(ours, source))
  const to = parseXml(template.get(path))
  const sources = new Map(children(rootOf(from), 'footnote').map((note) => [attribute(note, 'id'), note]))
  let last = Math.max(
    0,
    ...children(rootOf(to), 'footnote').map((note) => Number(attribute(note, 'id')) || 0),
  )
  const adopted = references.flatMap((reference) => {
    const note = sources.get(attribute(reference, 'id'))
    if (!note) return []
    last += 1
    const copy = to.importNode(note, true)
    setAttribute(copy, 'id', String(last))
    setAttribute(reference, 'id', String(last))
    rootOf(to).appendChild(copy)
    return [copy]
  })
  adoptLinks(adopted, { parts: ours, path: source }, { parts: template, path })
  const roots = present ? adopted : children(rootOf(to), 'footnote')
  return { roots, save: () => template.set(path, writeXml(to)) }
}

/** Our own part with nothing but the lines that part notes from the text. */
function separators(ours: Parts, path: string): Uint8Array {
  const document = parseOwn(ours.get(path))
  for (const note of children(rootOf(document), 'footnote'))
    if (!attribute(note, 'type')) rootOf(document).removeChild(note)
  return writeXml(document)
}

/**
 * Counts the notes as our own file does (① anew on each page), in a text that had none: how the office's own are counted
 * stays with the office.
 */
export function adoptNoteNumbers(document: Document, ours: Parts): void {
  const numbers = all(parseOwn(ours.get(mainPart(ours))), 'footnotePr')[0]
  if (!numbers || all(document, 'footnoteReference').length > 0) return
  for (const section of all(document, 'sectPr')) {
    const present = children(section, 'footnotePr').length > 0
    const next = children(section).find((one) => !/^(?:header|footer)Reference$/.test(one.localName ?? ''))
    if (!present) section.insertBefore(document.importNode(numbers, true), next ?? null)
  }
}
