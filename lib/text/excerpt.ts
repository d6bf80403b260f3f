import { type MarkdownRoot, markdownToText } from '@/lib/text/markdown'

const maxLength = 60

/** The beginning of a Markdown body, or of its tree, as plain text in one line. */
export function toExcerpt(source: string | MarkdownRoot): string {
  const points = [...markdownToText(source).replace(/\s+/g, ' ').trim()]
  return points.length > maxLength ? `${points.slice(0, maxLength).join('')}…` : points.join('')
}
