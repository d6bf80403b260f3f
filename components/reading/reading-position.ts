const year = 365 * 24 * 60 * 60
const maxHeading = 24

/** Whose place it is, in which report, and the places in the reader's other reports. */
export type ReadingPositionContext = { slug: string; readerId: string; others: string[][] }

/**
 * Keeps in a cookie of this browser which section of a report is read, so that home can lead back to it in its first
 * answer; the server stores nothing.
 */
export function keepReadingPosition(
  { slug, readerId, others }: ReadingPositionContext,
  section: string,
  heading: string,
): void {
  // A heading within its paragraph ends in a full stop.
  const text = [...heading.replace(/[。.]$/, '')].slice(0, maxHeading).join('')
  const value = encodeURIComponent(JSON.stringify([readerId, [slug, section, text], ...others]))
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = `tashan.reading=${value};path=/;max-age=${year};samesite=lax`
}
