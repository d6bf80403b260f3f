/** One clock a time zone: each takes tens of kilobytes outside the heap. */
const clocks = new Map<string, Intl.DateTimeFormat>()

/** Date and time of day as a clock in a time zone shows them: 2026-11-18 09:05:00; an invalid date or zone is a RangeError. */
export function clockStamp(at: Date, timeZone: string): string {
  let clock = clocks.get(timeZone)
  if (!clock) {
    clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone })
    clocks.set(timeZone, clock)
  }
  return clock.format(at)
}
