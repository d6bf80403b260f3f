import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { checkReadiness } from '@/lib/readiness-check'

const ask = vi.hoisted(() => vi.fn<() => Promise<unknown>>())
vi.mock('@/lib/db', () => ({ prisma: () => ({ $queryRaw: ask }), diskWasFull: () => false }))

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('says within three seconds that a database does not answer', async () => {
  ask.mockReturnValue(new Promise(() => {}))
  const onResult = vi.fn()
  const check = checkReadiness().then(onResult)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(onResult).toHaveBeenCalledWith('database away')
  await check
})

it.each([
  ['ready', [{ done: 3n, open: 0n }]],
  ['not migrated', [{ done: 3n, open: 1n }]],
  ['not migrated', [{ done: 0n, open: 0n }]],
  ['not migrated', []],
])('is %s by what the database says', async (status, rows) => {
  ask.mockResolvedValue(rows)
  expect(await checkReadiness()).toBe(status)
})
