import type { Document, Element } from '@xmldom/xmldom'
import { type Relationship, relationshipsPath, toRelationships, unzip } from '@/lib/documents/ooxml'
import { fileFault, toFault } from '@/lib/documents/template/fault'
import { namespace, parsePartXml, serializeXml } from '@/lib/documents/template/xml'

export type PackageParts = Map<string, Uint8Array>

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'

/** The parts of a file; a TemplateError with `too-large`, `locked`, or `not-docx` where it cannot be read. */
export async function readParts(file: Uint8Array): Promise<PackageParts> {
  return unzip(file).catch((error) => Promise.reject(toFault(error)))
}

/** The relationships of a part, or with '' of the whole package. */
export function relationshipsOf(parts: PackageParts, path: string): Relationship[] {
  const rels = parts.get(relationshipsPath(path))
  return rels ? toRelationships(parsePartXml(rels).documentElement, path) : []
}

/** The path of the one part that a part relates to in a way, such as `styles`. */
export function relatedPath(parts: PackageParts, path: string, kind: string): string | undefined {
  const found = relationshipsOf(parts, path).find((one) => one.kind === kind && !one.external)
  return found && parts.has(found.target) ? found.target : undefined
}

/** The path of the one part that the text relates to in a way. */
export function partOf(parts: PackageParts, kind: string): string | undefined {
  return relatedPath(parts, mainPartPath(parts), kind)
}

/** The path of the one part of a kind that the text relates to; adds it with this content, or empty, if missing. */
export function ensurePart(parts: PackageParts, kind: string, content?: Uint8Array): string {
  const empty = () => new TextEncoder().encode(`<w:${kind} xmlns:w="${namespace.w}"/>`)
  return partOf(parts, kind) ?? addPart(parts, mainPartPath(parts), kind, content ?? empty())
}

/** The path of the text itself; a package without one is a TemplateError `not-docx`. */
export function mainPartPath(parts: PackageParts): string {
  const path = relatedPath(parts, '', 'officeDocument')
  if (path === undefined) throw fileFault('not-docx')
  return path
}

type Target = { type: string; target: string; external: boolean }

/** Relates a part to others or to addresses outside, and gives the ids of those in the same order. */
export function addRelationships(parts: PackageParts, path: string, targets: Target[]): string[] {
  const rels = relationshipsPath(path)
  const none = new TextEncoder().encode(`<Relationships xmlns="${namespace.relationships}"/>`)
  const document = parsePartXml(parts.get(rels) ?? none)
  const taken = new Set(relationshipsOf(parts, path).map(({ id }) => id))
  let number = taken.size
  const ids = targets.map(({ type, target, external }) => {
    do number += 1
    while (taken.has(`rId${number}`))
    const element = document.createElementNS(namespace.relationships, 'Relationship')
    element.setAttribute('Id', `rId${number}`)
    element.setAttribute('Type', type)
    element.setAttribute('Target', target)
    if (external) element.setAttribute('TargetMode', 'External')
    rootElement(document).appendChild(element)
    return `rId${number}`
  })
  parts.set(rels, serializeXml(document))
  return ids
}

/** Adds a part beside another, of a kind such as `numbering`, and gives its path. */
function addPart(parts: PackageParts, beside: string, kind: string, content: Uint8Array): string {
  const folder = beside.slice(0, beside.lastIndexOf('/') + 1)
  let name = `${kind}.xml`
  for (let number = 2; parts.has(folder + name); number += 1) name = `${kind}${number}.xml`
  parts.set(folder + name, content)
  addRelationships(parts, beside, [{ type: officeTypes + kind, target: name, external: false }])
  const document = parsePartXml(parts.get(contentTypes))
  const element = document.createElementNS(namespace.types, 'Override')
  element.setAttribute('PartName', `/${folder}${name}`)
  element.setAttribute(
    'ContentType',
    `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`,
  )
  rootElement(document).appendChild(element)
  parts.set(contentTypes, serializeXml(document))
  return folder + name
}

export const contentTypes = '[Content_Types].xml'

/** The root of a part; a TemplateError `not-docx` where it has none. */
export function rootElement(document: Document): Element {
  if (!document.documentElement) throw fileFault('not-docx')
  return document.documentElement
}
