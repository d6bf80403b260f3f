import { codePointLength, type Range } from '@/lib/text/code-points'
import {
  type SentenceIndex,
  type SentenceSpan,
  spanOver,
  unitsOfSpan,
  unitsWithin,
} from '@/lib/text/reanchoring/sentence-index'
import { findQuote, type TextAnchor } from '@/lib/text/selector'

const minQuoteLength = 2
const minLengthElsewhere = 8
const maxCandidates = 100

/** Maps a range of a span to the span that continues it, with folded characters at its edges. */
export function mapRange(
  old: SentenceIndex,
  span: SentenceSpan,
  next: SentenceIndex,
  found: SentenceSpan,
  range: Range,
): Range | null {
  const quote = old.index.slice(range.start, range.end)
  const holds = ({ start, end }: Range) => start >= 0 && next.index.slice(start, end) === quote
  const [before, after] = [rangeOf(old, span), rangeOf(next, found)]
  const shift = after.start - before.start
  const shifted = { start: range.start + shift, end: range.end + shift }
  const unchanged = old.index.slice(before.start, before.end) === next.index.slice(after.start, after.end)
  if (unchanged && holds(shifted)) return shifted
  const units = unitsWithin(old, range)
  if (units.start >= units.end) return null
  const offset = unitsOfSpan(next, found).start - unitsOfSpan(old, span).start
  const start = next.positions[units.start + offset]!
  const end = next.positions[units.end - 1 + offset]! + 1
  const whole = {
    start: start - (old.positions[units.start]! - range.start),
    end: end + range.end - (old.positions[units.end - 1]! + 1),
  }
  return holds(whole) ? whole : { start, end }
}

/**
 * Finds a quote verbatim where its context agrees best; `open` in sentences that continue no other. A short
 * quote counts only in open sentences of the paragraph with its key.
 */
export function prepareQuoteSearch(
  next: SentenceIndex,
  isOpen: (sentence: number, span: SentenceSpan) => boolean,
): (anchor: TextAnchor, span: SentenceSpan | null) => { range: Range; open: boolean; short: boolean } | null {
  const byKey = new Map(next.paragraphs.map((paragraph) => [paragraph.key, paragraph]))

  return ({ quote, prefix, suffix, paragraphKey }, span) => {
    const length = codePointLength(quote)
    const sameKeyParagraph = byKey.get(paragraphKey)
    const isInSameKeyParagraph = (start: number) =>
      sameKeyParagraph !== undefined && sameKeyParagraph.start <= start && start < sameKeyParagraph.end
    const short = length < minLengthElsewhere
    const starts = short
      ? startsIn(next, length < minQuoteLength ? undefined : sameKeyParagraph, quote)
      : findQuote(next.index, quote)
    const rated = starts.slice(0, maxCandidates).flatMap((start) => {
      const range = { start, end: start + length }
      const over = spanOver(next, range)
      const open = over !== null && span !== null && isOpen(over.first, span) && isOpen(over.last, span)
      if (short && !open) return []
      const before = commonPrefixLength(
        [...prefix].reverse(),
        [...next.index.slice(start - 32, start)].reverse(),
      )
      const after = commonPrefixLength([...suffix], [...next.index.slice(range.end, range.end + 32)])
      return [
        {
          range,
          open,
          short,
          rate: before + after + (open ? 1000 : 0) + (isInSameKeyParagraph(start) ? 8 : 0),
        },
      ]
    })
    rated.sort((one, other) => other.rate - one.rate || one.range.start - other.range.start)
    return rated[0] ?? null
  }
}

function startsIn({ index }: SentenceIndex, paragraph: Range | undefined, quote: string): number[] {
  if (!paragraph) return []
  const words = index.slice(paragraph.start, paragraph.end)
  return findQuote(words, quote).map((start) => paragraph.start + start)
}

function rangeOf({ sentences }: SentenceIndex, { first, last }: SentenceSpan): Range {
  return { start: sentences[first]!.start, end: sentences[last]!.end }
}

function commonPrefixLength(one: string[], other: string[]): number {
  const differs = one.findIndex((character, at) => character !== other[at])
  return differs === -1 ? one.length : differs
}
