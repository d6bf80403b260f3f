import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { normaliseText } from '@/lib/text/normalise'

// Generous: a busy machine is no fault of the code.
vi.setConfig({ testTimeout: 30_000 })

describe('a text is normalised', () => {
  test.each([
    ['line ends are LF', '一\r\n二\r三\u2028四', '一\n二\n三\n四'],
    ['blanks at line ends go', '一 \t\n二\u3000\u00A0\n三', '一\n二\n三'],
    ['indents stay', '\u3000\u3000一\n 二', '\u3000\u3000一\n 二'],
    ['blank lines inside stay, around it they go', '\n \n一\n\n二\n\u3000\n', '一\n\n二'],
    ['byte order marks and controls go', '\uFEFF一\u0000\u0007二\uFEFF\u0085', '一二'],
    ['tabs inside stay', '一\t二', '一\t二'],
    ['lone surrogates become U+FFFD', 'a\uD800b\uDC00', 'a\uFFFDb\uFFFD'],
    ['characters outside the basic plane stay', '𠮷😀', '𠮷😀'],
    ['noncharacters go', 'a\uFFFEb\uFFFF', 'ab'],
    ['composed form', 'e\u0301', 'é'],
    ['composed also over what was taken out', 'e\u0000\u0301', 'é'],
    ['blank is empty', ' \n\u3000\n', ''],
  ])('%s', (_, raw, stored) => {
    expect(normaliseText(raw)).toBe(stored)
  })

  test('quickly, however many blanks', () => {
    const started = performance.now()
    normaliseText(`a${' '.repeat(200_000)}b\n`.repeat(3) + '\n'.repeat(200_000))
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('a normalised text stays as it is', () => {
    const units = [
      'a',
      'e',
      '\u0301',
      '字',
      ' ',
      '\u3000',
      '\u00A0',
      '\u2000',
      '\t',
      '\n',
      '\r',
      '\u0000',
      '\uFEFF',
    ]
    const wild = fc.string({
      unit: fc.constantFrom(...units, '\uD83D', '\uDE00', '\u2028', '\u0085', '\u1100', '\u1161'),
    })
    fc.assert(
      fc.property(fc.oneof(wild, fc.string({ unit: 'binary' })), (raw) => {
        const once = normaliseText(raw)
        expect(normaliseText(once)).toBe(once)
        expect(once).not.toMatch(/[ \t\u3000\u00A0](\n|$)|^\n|\n$|\r|\0|\uFEFF|\p{Surrogate}/u)
        expect(once.normalize('NFC')).toBe(once)
      }),
      { numRuns: 200 },
    )
  })
})
