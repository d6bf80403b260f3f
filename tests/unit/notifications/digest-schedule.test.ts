import { expect, it } from 'vitest'
import { lastDigestTime } from '@/lib/notifications/delivery'

const at = (kind: 'daily' | 'weekly', now: string) => {
  const { scheduledAt, day } = lastDigestTime(kind, new Date(now))
  return [scheduledAt.toISOString(), day]
}

it('is the last eight in the morning in Shanghai', () => {
  expect(at('daily', '2026-11-24T00:00:00Z')).toEqual(['2026-11-24T00:00:00.000Z', '2026-11-24'])
  expect(at('daily', '2026-11-23T23:59:59Z')).toEqual(['2026-11-23T00:00:00.000Z', '2026-11-23'])
  expect(at('daily', '2026-11-24T15:00:00Z')).toEqual(['2026-11-24T00:00:00.000Z', '2026-11-24'])
})

it('is the last Monday’s for the week', () => {
  // 23 November 2026 is a Monday.
  expect(at('weekly', '2026-11-24T12:00:00Z')).toEqual(['2026-11-23T00:00:00.000Z', '2026-11-23'])
  expect(at('weekly', '2026-11-23T00:00:00Z')).toEqual(['2026-11-23T00:00:00.000Z', '2026-11-23'])
  expect(at('weekly', '2026-11-22T23:59:59Z')).toEqual(['2026-11-16T00:00:00.000Z', '2026-11-16'])
})
