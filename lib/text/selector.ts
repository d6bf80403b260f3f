import { type CodePointIndex, indexCodePoints, type Range } from '@/lib/text/code-points'
import { halfWidthPunctuation } from '@/lib/text/punctuation'

export const CONTEXT_CODE_POINTS = 32

export type TextAnchor = Range & { paragraphKey: string; quote: string; prefix: string; suffix: string }
export type Selector = Range & { quote: string; prefix?: string; suffix?: string }

/** A range as it is stored; one that spans paragraphs takes the key of the paragraph where it starts. */
export function describeRange(
  text: string | CodePointIndex,
  paragraphs: (Range & { key: string })[],
  start: number,
  end: number,
): TextAnchor {
  const index = indexCodePoints(text)
  const whole = Number.isInteger(start) && Number.isInteger(end)
  if (!whole || start < 0 || end > index.length || start >= end)
    throw new RangeError(`${start}–${end} is no range of a text of ${index.length} code points`)
  // In the gap between two paragraphs a range starts with the next one it reaches, else it trails the one before.
  const paragraph =
    paragraphs.find((one) => start < one.end && one.start < end) ??
    paragraphs.findLast((one) => one.start <= start) ??
    paragraphs[0]
  if (!paragraph) throw new RangeError('The text has no paragraphs')
  return {
    paragraphKey: paragraph.key,
    start,
    end,
    quote: index.slice(start, end),
    prefix: index.slice(start - CONTEXT_CODE_POINTS, start),
    suffix: index.slice(end, end + CONTEXT_CODE_POINTS),
  }
}

/** Whether position, quote and given context agree exactly with the text. */
export function verifyRange(text: string | CodePointIndex, selector: Selector): boolean {
  const index = indexCodePoints(text)
  const { start, end, quote, prefix = '', suffix = '' } = selector
  if (!Number.isInteger(start) || !Number.isInteger(end)) return false
  if (start < 0 || end > index.length || start >= end) return false
  const [from, to] = [index.toUtf16(start), index.toUtf16(end)]
  return index.text.slice(from, to) === quote && hasContext(index.text, from, to, prefix, suffix)
}

/** Every code point position of a quote with exactly the given context, overlapping ones too. */
export function findQuote(text: string | CodePointIndex, quote: string, prefix = '', suffix = ''): number[] {
  const index = indexCodePoints(text)
  const found: number[] = []
  if (quote === '') return found
  for (let at = index.text.indexOf(quote); at !== -1; at = index.text.indexOf(quote, at + 1)) {
    if (hasContext(index.text, at, at + quote.length, prefix, suffix)) found.push(index.toCodePoint(at))
  }
  return found
}

/** Like findQuote for text copied from the screen: the width of marks does not count. */
export function findQuoteAsShown(text: string | CodePointIndex, quote: string): number[] {
  const exact = findQuote(text, quote)
  return exact.length > 0
    ? exact
    : findQuote(halfWidthPunctuation(indexCodePoints(text).text), halfWidthPunctuation(quote))
}

function hasContext(text: string, from: number, to: number, prefix: string, suffix: string): boolean {
  return text.startsWith(suffix, to) && from >= prefix.length && text.startsWith(prefix, from - prefix.length)
}
