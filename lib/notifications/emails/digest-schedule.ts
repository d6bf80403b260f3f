import { dayMs } from '@/lib/duration'

const utcOffsetMs = 8 * 60 * 60 * 1000
const sendTimeMs = 8 * 60 * 60 * 1000

/** Digests go out at 08:00 in UTC+8 (no summer time), weekly ones on Monday. */
export function lastDigestTime(kind: 'daily' | 'weekly', now: Date): { scheduledAt: Date; day: string } {
  const local = now.getTime() + utcOffsetMs - sendTimeMs
  let begins = Math.floor(local / dayMs)
  // 1 January 1970 was a Thursday, so day 4 was the first Monday.
  if (kind === 'weekly') begins -= (((begins - 4) % 7) + 7) % 7
  const scheduledAt = new Date(begins * dayMs + sendTimeMs - utcOffsetMs)
  return { scheduledAt, day: new Date(begins * dayMs).toISOString().slice(0, 10) }
}
