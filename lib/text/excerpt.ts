import { markdownToText } from '@/lib/text/markdown'

const maxLength = 60

/** The beginning of a Markdown body as plain text in one line. */
export function toExcerpt(body: string): string {
  const points = [...markdownToText(body).replace(/\s+/g, ' ').trim()]
  return points.length > maxLength ? `${points.slice(0, maxLength).join('')}…` : points.join('')
}
