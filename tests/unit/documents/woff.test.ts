import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fontFiles, fromWoff } from '@/lib/documents/woff'
import { packaged } from './fonts'

/** The sum of a file's big-endian 32-bit words, the OpenType checksum. */
function sum(bytes: Uint8Array): number {
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
  padded.set(bytes)
  const view = new DataView(padded.buffer)
  let total = 0
  for (let at = 0; at < padded.length; at += 4) total = (total + view.getUint32(at)) >>> 0
  return total
}

function tablesOf(font: Uint8Array) {
  const view = new DataView(font.buffer, font.byteOffset)
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = 12 + 16 * index
    const [tag, checksum, offset, length] = [0, 4, 8, 12].map((field) => view.getUint32(at + field))
    return { tag, checksum, bytes: font.slice(offset!, offset! + length!) }
  })
}

function woffOf(tables: { tag: number; bytes: Uint8Array }[]): Uint8Array {
  const packed = tables.map(({ bytes }) => {
    const small = deflateSync(bytes)
    return small.length < bytes.length ? small : bytes
  })
  const round = (length: number) => Math.ceil(length / 4) * 4
  const start = 44 + 20 * tables.length
  const woff = new Uint8Array(start + packed.reduce((total, one) => total + round(one.length), 0))
  const view = new DataView(woff.buffer)
  const total = tables.reduce((all, { bytes }) => all + round(bytes.length), 12 + 16 * tables.length)
  view.setUint32(0, 0x774f4646)
  view.setUint32(4, 0x00010000)
  view.setUint32(8, woff.length)
  view.setUint16(12, tables.length)
  view.setUint32(16, total)
  let at = start
  for (const [index, { tag, bytes }] of tables.entries()) {
    const entry = [tag, at, packed[index]!.length, bytes.length, sum(bytes)]
    for (const [field, value] of entry.entries()) view.setUint32(44 + 20 * index + 4 * field, value)
    woff.set(packed[index]!, at)
    at += round(packed[index]!.length)
  }
  return woff
}

const tables = fc
  .uniqueArray(
    fc.record({
      tag: fc.integer({ min: 0x20202020, max: 0x7e7e7e7e }),
      bytes: fc.oneof(
        fc.uint8Array({ maxLength: 40 }),
        fc.nat(400).map((size) => new Uint8Array(size)),
      ),
    }),
    { selector: ({ tag }) => tag, minLength: 1, maxLength: 9 },
  )
  .map((all) => all.sort((one, other) => one.tag - other.tag))

describe('a font unpacked from WOFF', () => {
  it('is the very font that was packed, down to its own checksum', () => {
    const font = fromWoff(readFileSync(packaged(fontFiles.find((file) => file.endsWith('.woff'))!)))
    expect(sum(font)).toBe(0xb1b0afba)
    const head = 0x68656164
    for (const { tag, checksum, bytes } of tablesOf(font)) {
      if (tag === head) bytes.fill(0, 8, 12)
      expect(sum(bytes)).toBe(checksum)
    }
  })

  it('has the tables that went in, stored or compressed', () => {
    fc.assert(
      fc.property(tables, (all) => {
        const read = tablesOf(fromWoff(woffOf(all)))
        expect(read).toEqual(all.map(({ tag, bytes }) => ({ tag, checksum: sum(bytes), bytes })))
      }),
    )
  })

  it('refuses what is cut off, lies or is no WOFF', () => {
    fc.assert(
      fc.property(tables, fc.nat(), (all, cut) => {
        const directory = 44 + 20 * all.length
        expect(() => fromWoff(woffOf(all).slice(0, cut % directory))).toThrow()
      }),
    )
    const whole = woffOf([{ tag: 1, bytes: Uint8Array.from({ length: 40 }, (_, at) => at * 7) }])
    expect(() => fromWoff(whole.slice(0, -4))).toThrow('cut off')
    const longer = woffOf([{ tag: 1, bytes: new Uint8Array(100) }])
    new DataView(longer.buffer).setUint32(44 + 12, 50)
    expect(() => fromWoff(longer)).toThrow('as long as it says')
    new DataView(longer.buffer).setUint32(16, 12 + 16 + 52)
    expect(() => fromWoff(longer)).toThrow()
    expect(() => fromWoff(woffOf([]))).toThrow('without tables')
    expect(() => fromWoff(new TextEncoder().encode('wOF2'.padEnd(60)))).toThrow('not a WOFF')
  })
})
