import { inflateSync } from 'node:zlib'

/**
 * The font files that pages are set in where the office brings none, as paths below node_modules.
 * The compiler reads TrueType: `fromWoff` unpacks a `.woff` for it.
 */
export const fontFiles = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff',
] as const

const signature = 0x774f4646
const headerLength = 44
const entryLength = 20

/**
 * The font of a WOFF 1.0 file as TrueType or OpenType (W3C WOFF File Format 1.0, clauses 3 to 5). Throws a
 * RangeError or an Error for a damaged file.
 */
export function fromWoff(woff: Uint8Array): Uint8Array {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  if (view.byteLength < headerLength || view.getUint32(0) !== signature)
    throw new Error('not a WOFF 1.0 file')
  const tables = directory(view)
  if (tables.length === 0) throw new Error('a WOFF without tables')
  const start = 12 + 16 * tables.length
  const total = tables.reduce((sum, table) => sum + padded(table.length), start)
  if (total !== view.getUint32(16)) throw new Error('a WOFF whose tables are not as long as it says')
  const font = new Uint8Array(total)
  const out = new DataView(font.buffer)
  sfntHeader(out, view.getUint32(4), tables.length)
  let at = start
  for (const table of [...tables].sort((one, other) => one.offset - other.offset)) {
    font.set(unpacked(woff, table), at)
    const entry = 12 + 16 * tables.indexOf(table)
    for (const [index, value] of [table.tag, table.checksum, at, table.length].entries())
      out.setUint32(entry + 4 * index, value)
    at += padded(table.length)
  }
  return font
}

type Entry = { tag: number; offset: number; packed: number; length: number; checksum: number }

function directory(view: DataView): Entry[] {
  return Array.from({ length: view.getUint16(12) }, (_, index) => {
    const at = headerLength + entryLength * index
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((field) =>
      view.getUint32(at + field),
    )
    return { tag, offset, packed, length, checksum } as Entry
  })
}

/** Never inflates beyond the length the directory names. */
function unpacked(woff: Uint8Array, { offset, packed, length }: Entry): Uint8Array {
  if (packed > length || offset + packed > woff.length) throw new Error('a WOFF that is cut off')
  const bytes = woff.subarray(offset, offset + packed)
  const table = packed < length ? inflateSync(bytes, { maxOutputLength: length }) : bytes
  if (table.length !== length) throw new Error('a WOFF table that is shorter than it says')
  return table
}

function sfntHeader(out: DataView, flavor: number, count: number): void {
  const selector = Math.floor(Math.log2(count))
  const range = 16 * 2 ** selector
  out.setUint32(0, flavor)
  for (const [index, value] of [count, range, selector, 16 * count - range].entries())
    out.setUint16(4 + 2 * index, value)
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}
