import type { Passage } from '@/lib/takeaways/data/read'
import { indexCodePoints } from '@/lib/text/code-points'
import { splitSentences } from '@/lib/text/sentences'

/** A quote inside its sentences: what stands before it and after it, up to one whole sentence more on each side. */
export function contextOf(passage: Passage | undefined, range: { start: number; end: number }) {
  if (!passage) return { before: '', after: '' }
  const index = indexCodePoints(passage.text)
  const [start, end] = [range.start - passage.start, range.end - passage.start]
  const sentences = splitSentences(index)
  const first = sentences.findIndex((sentence) => sentence.end > start)
  const last = sentences.findLastIndex((sentence) => sentence.start < end)
  const from = sentences[first - 1] ?? sentences[first]
  const to = sentences[last + 1] ?? sentences[last]
  return {
    before: index.slice(Math.min(from?.start ?? start, start), start),
    after: index.slice(end, Math.max(to?.end ?? end, end)),
  }
}
