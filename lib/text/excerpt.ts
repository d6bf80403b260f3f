import { markdownToText } from '@/lib/text/markdown'

const LENGTH = 60

/** The beginning of what was written, as plain text in one line. */
export function excerptOf(body: string): string {
  const points = [...markdownToText(body).replace(/\s+/g, ' ').trim()]
  return points.length > LENGTH ? `${points.slice(0, LENGTH).join('')}…` : points.join('')
}
