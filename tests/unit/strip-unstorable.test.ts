import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DomainError } from '@/lib/errors'
import { stripUnstorable } from '@/lib/strip-unstorable'

it('takes NUL and half surrogates out of every text, however deep, and leaves the rest', () => {
  const at = new Date()
  expect(
    stripUnstorable({ a: ['零\0零', { b: '\ud800' }], n: 1, x: null, u: undefined, at, t: true }),
  ).toEqual({
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
      expect(stripUnstorable(text)).toBe(clean)
    }),
  )
})

it('takes what is 100 levels deep and refuses what is deeper', () => {
  const nested = (depth: number) => {
    let value: unknown = '零\0'
    for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { value }
    return value
  }
  expect(JSON.stringify(stripUnstorable(nested(100)))).toBe(
    JSON.stringify(nested(100)).replace('\\u0000', ''),
  )
  for (const depth of [101, 100_000]) expect(() => stripUnstorable(nested(depth))).toThrow(DomainError)
})
