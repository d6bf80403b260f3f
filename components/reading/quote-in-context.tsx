import { codePointLength, indexCodePoints } from '@/lib/text/code-points'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

/** A quote marked between the words around it; seen whole, because a mark takes its width from what stands beside it. */
export function QuoteInContext({ before, quote, after }: { before: string; quote: string; after: string }) {
  const shown = indexCodePoints(fullWidthPunctuation(before + quote + after))
  const start = codePointLength(before)
  const end = start + codePointLength(quote)
  return (
    <>
      {shown.slice(0, start)}
      <mark className="bg-mark px-0 text-ink">{shown.slice(start, end)}</mark>
      {shown.slice(end)}
    </>
  )
}
