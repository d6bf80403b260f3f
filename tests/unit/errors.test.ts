import { describe, expect, it, vi } from 'vitest'
import { DomainError, invalid } from '@/lib/errors'

describe('DomainError', () => {
  it('is known by another copy of its module, as the server bundles hold several', async () => {
    vi.resetModules()
    const other = await import('@/lib/errors')
    expect(other.DomainError).not.toBe(DomainError)
    expect(other.invalid('file', 'tooLarge')).toBeInstanceOf(DomainError)
    expect(invalid('file', 'tooLarge')).toBeInstanceOf(other.DomainError)
  })

  it.each([null, undefined, 'invalid', new Error('invalid'), { code: 'invalid', faults: [] }])(
    'is not %j',
    (value) => {
      expect(value instanceof DomainError).toBe(false)
    },
  )
})
