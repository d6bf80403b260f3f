const han = /\p{Script=Han}/u
const punctuation = /\p{P}/u

/**
 * Pairs straight quotes of a line by parity and turns pairs beside or around Chinese into “ ”, inside “ ” into ‘ ’ (GB/T
 * 15834-2011, 4.8). Changes `chars` (code points) in place, but no odd count, inches or `fixed`.
 */
export function pairQuotationMarks(chars: string[], fixed: Set<number>): void {
  let start = 0
  while (start < chars.length) {
    const feed = chars.indexOf('\n', start)
    const end = feed < 0 ? chars.length : feed
    pairInLine(chars, start, end, fixed)
    start = end + 1
  }
}

function pairInLine(chars: string[], start: number, end: number, fixed: Set<number>): void {
  const marks: number[] = []
  for (let at = start; at < end; at += 1) {
    if (chars[at] !== '"' || fixed.has(at)) continue
    const isInch = marks.length % 2 === 0 && /\d/.test(chars[at - 1] ?? '')
    if (!isInch) marks.push(at)
  }
  if (marks.length % 2 === 1) return
  let depth = 0
  let seen = start
  for (let pair = 0; pair < marks.length; pair += 2) {
    const [open, close] = [marks[pair]!, marks[pair + 1]!]
    for (; seen < open; seen += 1)
      depth = Math.max(0, depth + (chars[seen] === '“' ? 1 : chars[seen] === '”' ? -1 : 0))
    if (!isChinesePair(chars, open, close)) continue
    const inside = depth > 0
    chars[open] = inside ? '‘' : '“'
    chars[close] = inside ? '’' : '”'
    seen = close + 1
  }
}

function isChinesePair(chars: string[], open: number, close: number): boolean {
  if (han.test(nearestLetter(chars, open, -1)) || han.test(nearestLetter(chars, close, 1))) return true
  for (let at = open + 1; at < close; at += 1) if (han.test(chars[at]!)) return true
  return false
}

/** The nearest character that is no punctuation; a blank and a line feed count as one. */
function nearestLetter(chars: string[], from: number, step: 1 | -1): string {
  let at = from + step
  while (punctuation.test(chars[at] ?? '')) at += step
  return chars[at] ?? ''
}
