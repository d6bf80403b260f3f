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

/** The same in UTF-16 positions, for the parser's own use. */
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

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
