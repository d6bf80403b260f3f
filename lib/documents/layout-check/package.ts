import { type Archive, unpackDocx } from '@/lib/documents/layout-check/archive'
import { UnreadableDocument } from '@/lib/documents/layout-check/unreadable'
import {
  attributeValue,
  childElement,
  childElements,
  type Element,
  parseDocxXml,
} from '@/lib/documents/layout-check/xml'

/** A Word file opened: the body, and whatever the main part relates to. */
export type WordPackage = {
  body: Element
  /** The part of that kind ("styles", "numbering"), if there is one. */
  related: (kind: string) => Element | undefined
  /** The part that a relationship id of the main part names. */
  byId: (id: string | undefined) => Element | undefined
}

type Relationship = { id: string; kind: string; path: string }

const wordRoots = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]

/** Opens a .docx by its relationships, wherever its program put the parts; throws UnreadableDocument. */
export function openDocx(docx: Uint8Array): WordPackage {
  const archive = unpackDocx(docx)
  const main = relationships(archive, '').find(({ kind }) => kind === 'officeDocument')
  if (!main) throw new UnreadableDocument('notWord')
  const root = part(archive, main.path)
  if (root?.localName !== 'document' || !wordRoots.includes(root.namespaceURI ?? ''))
    throw new UnreadableDocument('notWord')
  const body = childElement(root, 'body')
  if (!body) throw new UnreadableDocument('broken')
  const all = relationships(archive, main.path)
  const read = (wanted: (one: Relationship) => boolean) => {
    const found = all.find(wanted)
    return found && part(archive, found.path)
  }
  return {
    body,
    related: (kind) => read((one) => one.kind === kind),
    byId: (id) => read((one) => one.id === id),
  }
}

/** Bytes of one part; as a tree it takes some sixty times as much memory. */
const largestPart = 20 * 1024 * 1024

function part(archive: Archive, path: string): Element | undefined {
  const bytes = archive.get(path)
  if (bytes && bytes.length > largestPart) throw new UnreadableDocument('tooLarge')
  return bytes && parseDocxXml(bytes)
}

/** What a part relates to inside the file; of the package itself where `from` is empty. */
function relationships(archive: Archive, from: string): Relationship[] {
  const folder = from.slice(0, from.lastIndexOf('/') + 1)
  const root = part(archive, `${folder}_rels/${from.slice(folder.length)}.rels`)
  return childElements(root, 'Relationship')
    .filter((one) => attributeValue(one, 'TargetMode') !== 'External')
    .map((one) => ({
      id: attributeValue(one, 'Id') ?? '',
      kind: (attributeValue(one, 'Type') ?? '').split('/').at(-1) ?? '',
      path: absolute(folder, attributeValue(one, 'Target') ?? ''),
    }))
}

function absolute(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/')
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step && step !== '.') path.push(step)
  }
  return path.join('/')
}
