const shanghai = 8 * 60 * 60 * 1000
const day = 24 * 60 * 60 * 1000
const morning = 8 * 60 * 60 * 1000

/** Digests go out at eight in the morning by the office's clock (UTC+8, no summer time), weekly ones on Monday. */
export function lastHour(kind: 'daily' | 'weekly', now: Date): { hour: Date; day: string } {
  const local = now.getTime() + shanghai - morning
  let begins = Math.floor(local / day)
  // 1 January 1970 was a Thursday: day 4 was the first Monday.
  if (kind === 'weekly') begins -= (((begins - 4) % 7) + 7) % 7
  const hour = new Date(begins * day + morning - shanghai)
  return { hour, day: new Date(begins * day).toISOString().slice(0, 10) }
}
