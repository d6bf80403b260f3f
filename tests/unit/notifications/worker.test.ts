import { expect, it, vi } from 'vitest'
import type { Hub } from '@/lib/activity/hub'
import { startWorker } from '@/lib/notifications/worker'

const distribute = vi.hoisted(() => vi.fn<(asked: { limit: number }) => Promise<boolean>>())
vi.mock('@/lib/notifications/distribution', () => ({ distribute }))
vi.mock('@/lib/notifications/delivery', () => ({
  deliverNext: vi.fn(),
  digest: vi.fn(),
  tidy: async () => {},
}))
vi.mock('@/lib/env', () => ({ env: () => ({ LOG_LEVEL: 'silent' }), siteOf: () => 'http://t.example' }))

it('tells of less at a time where a batch takes too long', async () => {
  distribute.mockImplementation(async ({ limit }) => {
    if (limit > 30) throw new Error('too slow')
    return false
  })
  const hub = { on: () => () => {}, onEnd: () => {} } as unknown as Hub
  const end = startWorker(hub)
  await vi.waitFor(() => expect(distribute.mock.calls.map(([{ limit }]) => limit)).toEqual([100, 50, 25]))
  end()
})
