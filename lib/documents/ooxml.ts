import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom'
import { zipSync } from 'fflate'
import { fromBufferPromise, type ZipFile } from 'yauzl'

/** Why a package or a part of it cannot be read; `locked` is encrypted or an old .doc. */
export type PackageFault = 'locked' | 'too-large' | 'too-many-paragraphs' | 'no-zip' | 'doctype' | 'broken'

export class PackageError extends Error {
  override name = 'PackageError'

  constructor(
    readonly code: PackageFault,
    cause?: unknown,
  ) {
    super(`package: ${code}`, { cause })
  }
}

/** The signature of a compound file: an encrypted document or a .doc. */
const compoundFile = 'd0cf11e0'

/** The most a zip may hold unpacked, in bytes, and the most files. */
const zipLimits = { bytes: 50 * 1024 * 1024, entries: 2000 }

/**
 * The files of a zip by path, in order (ECMA-376-2). Throws a PackageError; sizes are limited before and while
 * unpacking, whatever the zip states.
 */
export async function unzip(zip: Uint8Array): Promise<Map<string, Uint8Array>> {
  if (zip.length > zipLimits.bytes) throw new PackageError('too-large')
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.length)
  if (bytes.toString('hex', 0, 4) === compoundFile) throw new PackageError('locked')
  if (bytes.toString('latin1', 0, 2) !== 'PK') throw new PackageError('no-zip')
  try {
    return await filesOf(await fromBufferPromise(bytes, { strictFileNames: true }))
  } catch (error) {
    if (error instanceof PackageError) throw error
    throw new PackageError(/too many bytes/.test(String(error)) ? 'too-large' : 'broken', error)
  }
}

async function filesOf(zip: ZipFile): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  let left = zipLimits.bytes
  if (zip.entryCount > zipLimits.entries) throw new PackageError('too-large')
  for await (const entry of zip.eachEntry()) {
    const { fileName, uncompressedSize } = entry
    if (fileName.endsWith('/')) continue
    if (files.has(fileName)) throw new PackageError('broken')
    if (uncompressedSize > left) throw new PackageError('too-large')
    left -= uncompressedSize
    const chunks: Uint8Array[] = await (await zip.openReadStreamPromise(entry)).toArray()
    files.set(fileName, new Uint8Array(Buffer.concat(chunks)))
  }
  return files
}

/** The parts as a zip (ECMA-376-2); the same parts give the same bytes. */
export function zipParts(parts: Map<string, Uint8Array>): Uint8Array {
  // The first day a zip can name, by the clock of this machine, as the zip writes it.
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1), level: 6 })
}

const [localFile, directoryEntry, directoryEnd] = [0x04034b50, 0x02014b50, 0x06054b50]
/** 1 January 1980, the first day a zip can name. */
const firstDay = 0x0021

/**
 * Sets every time in a zip to 1980-01-01, so that the same files give the same bytes. Throws an Error for a
 * broken zip.
 */
export function withoutTimes(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  const end = bytes.length - 22
  if (view.getUint32(end, true) !== directoryEnd) throw new Error('not a zip without a comment')
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== directoryEntry) throw new Error('broken directory of a zip')
    const file = view.getUint32(entry + 42, true)
    if (view.getUint32(file, true) !== localFile) throw new Error('broken file of a zip')
    view.setUint16(entry + 12, 0, true)
    view.setUint16(entry + 14, firstDay, true)
    view.setUint16(file + 10, 0, true)
    view.setUint16(file + 12, firstDay, true)
    const tail =
      view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true)
    entry += 46 + tail
  }
  return bytes
}

/** The most paragraphs and tags of one part: its tree takes far more memory than its text. */
const mostParagraphs = 10_000
const mostTags = 200_000

/**
 * The tree of a part in UTF-8 or UTF-16, without a document type (ECMA-376-2, 9.1.4). Throws a PackageError;
 * only a trusted part may be of any size.
 */
export function parseXml(part: Uint8Array, trusted = false): Document {
  try {
    const wide = part[0] === 0xff ? 'utf-16le' : part[0] === 0xfe ? 'utf-16be' : 'utf-8'
    const text = new TextDecoder(wide, { fatal: true }).decode(part)
    if (!trusted) limitSize(text)
    if (/<!DOCTYPE/i.test(text)) throw new PackageError('doctype')
    return new DOMParser({ onError: stop }).parseFromString(text, 'text/xml')
  } catch (error) {
    throw error instanceof PackageError ? error : new PackageError('broken', error)
  }
}

/** Counts in the text, without parsing. */
function limitSize(xml: string) {
  const paragraphs = xml.matchAll(/<(?:[\w.-]+:)?p[\s/>]/g)
  for (let count = 0; !paragraphs.next().done; count++)
    if (count === mostParagraphs) throw new PackageError('too-many-paragraphs')
  if (xml.split('<', mostTags + 1).length > mostTags) throw new PackageError('too-large')
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The bytes of a part from its root, in UTF-8 with a declaration (ECMA-376-2, 9.1.4). */
export function writeXml(root: Element): Uint8Array {
  return new TextEncoder().encode(declaration + new XMLSerializer().serializeToString(root))
}

function stop(level: string, message: string) {
  if (level !== 'warning') throw new Error(message)
}

/** `kind` is the last word of the relationship's type; `target` the path of a part, or an address outside. */
export type Relationship = { id: string; kind: string; type: string; target: string; external: boolean }

/** The path of the relationships of a part, or with '' of the whole package. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

/** The relationships of a part, as the root of the part for them lists them. */
export function toRelationships(root: Element | null | undefined, path: string): Relationship[] {
  return [...(root?.getElementsByTagNameNS('*', 'Relationship') ?? [])].map((one) => {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => one.getAttribute(name) ?? '') as [
      string,
      string,
      string,
    ]
    const external = one.getAttribute('TargetMode') === 'External'
    const kind = type.slice(type.lastIndexOf('/') + 1)
    return { id, kind, type, target: external ? target : resolved(path, target), external }
  })
}

/** A target is an address relative to the part that names it (RFC 3986, as ECMA-376-2 takes it). */
function resolved(path: string, target: string): string {
  try {
    return decodeURI(new URL(target, `zip:///${path}`).pathname.slice(1))
  } catch {
    return target
  }
}
