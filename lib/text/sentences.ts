import { type CodePointIndex, indexCodePoints, type Range } from '@/lib/text/code-points'

const stop = /[。\uFF01\uFF1F…]|[!?](?![\w=&/%#])/y
const closers = /[。\uFF01\uFF1F…!?”’」』)\uFF09〕】》〉\]]/y
const blank = /\s/

/** Splits into sentences, which end at 。!?… with closing quotes or brackets, or at a line end. */
export function splitSentences(text: string | CodePointIndex, start = 0, end?: number): Range[] {
  const index = indexCodePoints(text)
  const last = index.toUtf16(end ?? index.length)
  return splitSentencesUtf16(index.text, index.toUtf16(start), last).map((range) => ({
    start: index.toCodePoint(range.start),
    end: index.toCodePoint(range.end),
  }))
}

/** Splits into sentences in UTF-16 positions, for the parser. */
export function splitSentencesUtf16(text: string, start: number, end: number): Range[] {
  const found: Range[] = []
  let from = start
  let open = false
  const close = (to: number) => {
    let [first, after] = [from, to]
    while (first < after && blank.test(text[first]!)) first++
    while (after > first && blank.test(text[after - 1]!)) after--
    if (first < after) found.push({ start: first, end: after })
    from = to
    open = false
  }
  let at = start
  while (at < end) {
    if (text[at] === '"') open = !open
    if (matches(stop, text, at)) {
      at++
      // A straight quote closes only where one is open, else it opens the next sentence.
      while (at < end && (matches(closers, text, at) || (open && text[at] === '"'))) {
        if (text[at] === '"') open = false
        at++
      }
      close(at)
    } else {
      at++
      if (text[at - 1] === '\n') close(at)
    }
  }
  close(end)
  return found
}

/**
 * The whole sentences that hold a quote, between what stands before and after it in its text; undefined where one of
 * them begins or ends beyond what is given of the text.
 */
export function wholeSentences(
  before: string,
  quote: string,
  after: string,
  whole: Whole,
): string | undefined {
  const text = `${before}${quote}${after}`
  const [start, end] = [before.length, before.length + quote.length]
  const touched = splitSentencesUtf16(text, 0, text.length).filter(
    (range) => range.start < end && range.end > start,
  )
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last) return undefined
  const isCut = (at: number, edge: number, isEdge: boolean) => at === edge && !isEdge
  if (first.start < start && isCut(first.start, 0, whole.fromStart)) return undefined
  if (last.end > end && isCut(last.end, text.length, whole.toEnd)) return undefined
  return text.slice(Math.min(first.start, start), Math.max(last.end, end))
}

/** Whether a piece of text reaches back to the beginning of the whole, and on to its end. */
type Whole = { fromStart: boolean; toEnd: boolean }

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
