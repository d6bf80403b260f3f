import { expect, it, vi } from 'vitest'
import type { PostgresListener } from '@/lib/activity/listener/postgres-listener'
import { startNotificationWorker } from '@/lib/notifications/worker'

const distribute = vi.hoisted(() => vi.fn<(asked: { limit: number }) => Promise<boolean>>())
vi.mock('@/lib/notifications/distribution', () => ({ distribute }))
vi.mock('@/lib/notifications/delivery', () => ({
  deliverNextEmail: vi.fn(),
  queueDueDigests: vi.fn(),
  cleanUp: async () => {},
}))
vi.mock('@/lib/activity/data/record', () => ({ numberEvents: async () => {} }))
vi.mock('@/lib/env', () => ({
  env: () => ({ LOG_LEVEL: 'silent' }),
  configuredSiteUrl: () => 'http://t.example',
}))

it('tells of less at a time where a batch takes too long', async () => {
  distribute.mockImplementation(async ({ limit }) => {
    if (limit > 30) throw new Error('too slow')
    return false
  })
  const listener = { on: () => () => {}, onEnd: () => {} } as unknown as PostgresListener
  const end = startNotificationWorker(listener)
  await vi.waitFor(() => expect(distribute.mock.calls.map(([{ limit }]) => limit)).toEqual([100, 50, 25]))
  end()
})
