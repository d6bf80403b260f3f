import { inflateRawSync } from 'node:zlib'

/** Why a zip cannot be read: encrypted (or an old .doc), too large unpacked, no zip, or damaged. */
export type ZipFault = 'locked' | 'too-large' | 'no-zip' | 'broken'

export class ZipError extends Error {
  override name = 'ZipError'

  constructor(readonly code: ZipFault) {
    super(`zip: ${code}`)
  }
}

const localFile = 0x04034b50
const directoryEntry = 0x02014b50
const directoryEnd = 0x06054b50
/** The signature of a compound file: an encrypted document or a .doc. */
const compoundFile = 0xd0cf11e0
const [stored, deflated] = [0, 8]

/** The most a zip may hold unpacked, in bytes, and the most files. */
export const zipLimits = { bytes: 50 * 1024 * 1024, entries: 2000 }

/**
 * The files of a zip by path, in order (ECMA-376-2). Throws a ZipError; sizes are limited before and while
 * unpacking, whatever the zip states.
 */
export function unzip(zip: Uint8Array): Map<string, Uint8Array> {
  if (zip.length > zipLimits.bytes) throw new ZipError('too-large')
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  if (zip.length >= 4 && view.getUint32(0) === compoundFile) throw new ZipError('locked')
  if (zip[0] !== 0x50 || zip[1] !== 0x4b) throw new ZipError('no-zip')
  try {
    return filesOf(zip, view)
  } catch (error) {
    if (error instanceof RangeError) throw new ZipError('broken')
    throw error
  }
}

function filesOf(zip: Uint8Array, view: DataView): Map<string, Uint8Array> {
  const end = endOf(view)
  const files = new Map<string, Uint8Array>()
  let count = view.getUint16(end + 10, true)
  let left = zipLimits.bytes
  if (count > zipLimits.entries) throw new ZipError('too-large')
  for (let at = view.getUint32(end + 16, true); count > 0; count -= 1) {
    if (view.getUint32(at, true) !== directoryEntry) throw new ZipError('broken')
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ]
    const path = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + name))
    if (!path.endsWith('/')) {
      if (files.has(path) || /(?:^|\/)\.\.?(?:\/|$)|^\/|\\|\0/.test(path)) throw new ZipError('broken')
      const content = contentOf(zip, view, at, left)
      left -= content.length
      files.set(path, content)
    }
    at += 46 + name + extra + comment
  }
  return files
}

function contentOf(zip: Uint8Array, view: DataView, entry: number, most: number): Uint8Array {
  const [method, size, unpacked] = [
    view.getUint16(entry + 10, true),
    view.getUint32(entry + 20, true),
    view.getUint32(entry + 24, true),
  ]
  const encrypted = (view.getUint16(entry + 8, true) & 1) === 1
  const file = view.getUint32(entry + 42, true)
  if (unpacked > most) throw new ZipError('too-large')
  if (encrypted || view.getUint32(file, true) !== localFile) throw new ZipError('broken')
  const start = file + 30 + view.getUint16(file + 26, true) + view.getUint16(file + 28, true)
  const packed = zip.subarray(start, start + size)
  if (packed.length !== size || unpacked < (method === stored ? size : 0)) throw new ZipError('broken')
  if (method === stored) return packed
  if (method !== deflated) throw new ZipError('broken')
  return inflated(packed, unpacked)
}

/** Stops at the stated size, which is checked before. */
function inflated(packed: Uint8Array, size: number): Uint8Array {
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) }))
  } catch (error) {
    const overflow =
      error instanceof RangeError || (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    throw new ZipError(overflow ? 'too-large' : 'broken')
  }
}

/** The offset of the end record, which a comment of up to 65,535 bytes may follow. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === directoryEnd) return at
  throw new ZipError('broken')
}

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

/** Which limit an XML part exceeds, counted in its text without parsing; null where none. */
export function oversizeOf(xml: string): 'paragraphs' | 'tags' | null {
  const paragraphs = xml.matchAll(/<(?:[\w.-]+:)?p[\s/>]/g)
  for (let count = 0; !paragraphs.next().done; count++) if (count === mostParagraphs) return 'paragraphs'
  return xml.split('<', mostTags + 1).length > mostTags ? 'tags' : null
}
