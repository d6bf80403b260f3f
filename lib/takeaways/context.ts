import type { SurroundingText } from '@/lib/takeaways/data/read'
import { indexCodePoints } from '@/lib/text/code-points'
import { splitSentences } from '@/lib/text/sentences'

/** The text around a quote: the rest of its first and last sentence, or the next one where these are whole. */
export function toQuoteContext(passage: SurroundingText | undefined, range: { start: number; end: number }) {
  if (!passage) return { before: '', after: '' }
  const index = indexCodePoints(passage.text)
  const [start, end] = [range.start - passage.start, range.end - passage.start]
  const sentences = splitSentences(index)
  const first = sentences.findIndex((sentence) => sentence.end > start)
  const last = sentences.findLastIndex((sentence) => sentence.start < end)
  const whole = { first: sentences[first]?.start === start, last: sentences[last]?.end === end }
  const from = whole.first ? sentences[first - 1] : sentences[first]
  const to = whole.last ? sentences[last + 1] : sentences[last]
  return {
    before: index.slice(Math.min(from?.start ?? start, start), start),
    after: index.slice(end, Math.max(to?.end ?? end, end)),
  }
}
