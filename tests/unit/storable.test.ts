import fc from 'fast-check'
import { expect, it } from 'vitest'
import { storable } from '@/lib/storable'

it('takes NUL and half surrogates out of every text, however deep, and leaves the rest', () => {
  const at = new Date()
  expect(storable({ a: ['零\0零', { b: '\ud800' }], n: 1, x: null, u: undefined, at, t: true })).toEqual({
    a: ['零零', { b: '\ufffd' }],
    n: 1,
    x: null,
    u: undefined,
    at,
    t: true,
  })
})

it('leaves every well-formed text without NUL as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = text.replaceAll('\0', '')
      expect(storable(text)).toBe(clean)
    }),
  )
})
