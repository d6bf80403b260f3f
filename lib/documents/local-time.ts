// Each formatter takes tens of kilobytes outside the heap.
const maxFormatters = 100
const formatters = new Map<string, Intl.DateTimeFormat>()

/** Local date and time as 2026-11-18 09:05:00; throws a RangeError for an invalid date or zone. */
export function formatLocalTime(at: Date, timeZone: string): string {
  let formatter = formatters.get(timeZone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone })
    if (formatters.size >= maxFormatters) formatters.clear()
    formatters.set(timeZone, formatter)
  }
  return formatter.format(at)
}

/** The moment whose UTC time reads as the local time: office files hold times without a zone. */
export function toClockTime(at: Date, timeZone: string): Date {
  return new Date(`${formatLocalTime(at, timeZone).replace(' ', 'T')}Z`)
}
