import { inflateRawSync } from 'node:zlib'

/** The parts of a docx by path, read without the library that wrote it. */
export function partsOf(zip: Uint8Array): Map<string, string> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = zip.length - 22
  const parts = new Map<string, string>()
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [size, name, extra, comment] = [entry + 20, entry + 28, entry + 30, entry + 32].map((at, index) =>
      index === 0 ? view.getUint32(at, true) : view.getUint16(at, true),
    ) as [number, number, number, number]
    const file = view.getUint32(entry + 42, true)
    const start = file + 30 + view.getUint16(file + 26, true) + view.getUint16(file + 28, true)
    const path = new TextDecoder().decode(zip.subarray(entry + 46, entry + 46 + name))
    parts.set(path, inflateRawSync(zip.subarray(start, start + size)).toString('utf8'))
    entry += 46 + name + extra + comment
  }
  return parts
}
