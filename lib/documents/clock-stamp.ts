/** Date and time of day as a clock in a time zone shows them: 2026-11-18 09:05:00; an invalid date or zone is a RangeError. */
export function clockStamp(at: Date, timeZone: string): string {
  const format = { dateStyle: 'short', timeStyle: 'medium', timeZone } as const
  return new Intl.DateTimeFormat('sv-SE', format).format(at)
}
