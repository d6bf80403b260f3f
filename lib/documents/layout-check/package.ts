import { childElement, type Element } from '@/lib/documents/layout-check/xml'
import {
  PackageError,
  type PackageFault,
  parseXml,
  type Relationship,
  relationshipsPath,
  toRelationships,
  unzip,
} from '@/lib/documents/ooxml'

/** A Word file opened: its parts, the body, and whatever the main part relates to. */
export type WordPackage = {
  parts: WordParts
  /** The path of the main part. */
  path: string
  body: Element
  relationships: Relationship[]
  /** The tree of a part, the same at every call. */
  open: (path: string) => Element | undefined
  /** The part of that kind ("styles", "numbering"), if there is one. */
  related: (kind: string) => Element | undefined
  /** The part that a relationship id of the main part names. */
  byId: (id: string | undefined) => Element | undefined
}

type WordParts = Map<string, Uint8Array>

const wordRoots = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]

/** Opens a .docx by its relationships, wherever its program put the parts; throws UnreadableDocument or PackageError. */
export async function openDocx(docx: Uint8Array): Promise<WordPackage> {
  const parts = await unzip(docx)
  const trees = new Map<string, Element | undefined>()
  const open = (path: string) => {
    if (!trees.has(path)) trees.set(path, part(parts, path))
    return trees.get(path)
  }
  const main = relationships(parts, '').find(({ kind }) => kind === 'officeDocument')
  if (!main) throw new UnreadableDocument('notWord')
  const root = open(main.target)
  if (root?.localName !== 'document' || !wordRoots.includes(root.namespaceURI ?? ''))
    throw new UnreadableDocument('notWord')
  const body = childElement(root, 'body')
  if (!body) throw new UnreadableDocument('broken')
  const all = relationships(parts, main.target)
  const read = (wanted: (one: Relationship) => boolean) => {
    const found = all.find(wanted)
    return found && open(found.target)
  }
  return {
    parts,
    path: main.target,
    body,
    relationships: all,
    open,
    related: (kind) => read((one) => one.kind === kind),
    byId: (id) => read((one) => one.id === id),
  }
}

/** Bytes of one part; as a tree it takes some sixty times as much memory. */
const largestPart = 20 * 1024 * 1024

function part(parts: WordParts, path: string): Element | undefined {
  const bytes = parts.get(path)
  if (bytes && bytes.length > largestPart) throw new UnreadableDocument('tooLarge')
  return bytes && (parseXml(bytes).documentElement ?? undefined)
}

function relationships(parts: WordParts, path: string): Relationship[] {
  return toRelationships(part(parts, relationshipsPath(path)), path).filter(({ external }) => !external)
}

/** Why a file is not a readable .docx. */
type UnreadableCode = 'notZip' | 'notWord' | 'tooLarge' | 'tooManyParagraphs' | 'broken'

/** Thrown for a file that is no .docx; `code` says why. */
export class UnreadableDocument extends Error {
  override name = 'UnreadableDocument'

  constructor(
    readonly code: UnreadableCode,
    cause?: unknown,
  ) {
    super(`not a readable .docx: ${code}`, { cause })
  }
}

const codes: Record<PackageFault, UnreadableCode> = {
  'no-zip': 'notZip',
  locked: 'notZip',
  'too-large': 'tooLarge',
  'too-many-paragraphs': 'tooManyParagraphs',
  doctype: 'broken',
  broken: 'broken',
}

/** The error of a package as an UnreadableDocument; any other as it is. */
export function toUnreadable(error: unknown): unknown {
  return error instanceof PackageError ? new UnreadableDocument(codes[error.code], error) : error
}
