const fullWidthOf: Record<string, string> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}

const halfWidthOf = new Map(Object.entries(fullWidthOf).map(([narrow, wide]) => [wide, narrow]))

/** The text with , : ; ! ? ( ) half-width, of the same length. */
export function halfWidthPunctuation(text: string): string {
  return text.replace(
    /[\uFF01\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F]/g,
    (wide) => halfWidthOf.get(wide) ?? wide,
  )
}

const han = /[\p{Script=Han}\p{Script=Bopomofo}\p{Script=Hiragana}\p{Script=Katakana}]/u
const fullWidthMark = /[\u3001-\u303F\uFF01-\uFF0F\uFF1A-\uFF1F]/
/** One that may be changed; all of them stand before @ in Unicode. */
const halfWidthMark = /[,:;!?()."]/
const quoteMark = /["'“”‘’]/
const address = /(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)[!-~]*[\w/#&=%~-]|[\w.+-]+@[\w.-]+\.\w+/giu

/**
 * Widens half-width , : ; ! ? ( ) and pairs straight quotes beside Chinese, and ends a Chinese sentence with 。 (GB/T
 * 15834-2011); not in numbers, formulas, Latin text or URLs. The length (UTF-16) stays the same.
 */
export function fullWidthPunctuation(text: string): string {
  if (!halfWidthMark.test(text)) return text
  const chars = [...text]
  const fixed = addressPositions(text)
  pairQuotationMarks(chars, fixed)
  const closing = matchBrackets(chars)
  const opened = new Set<number>()
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at]!
    if (char > '?') continue
    if (char === '.' && !fixed.has(at) && endsChineseSentence(chars, at)) chars[at] = '。'
    const wide = fullWidthOf[char]
    if (!wide || fixed.has(at)) continue
    if (
      char === ')'
        ? opened.has(at)
        : char === '('
          ? isChineseBracket(chars, at, closing.get(at))
          : isBesideChinese(chars, at)
    ) {
      chars[at] = wide
      const end = closing.get(at)
      if (end !== undefined) opened.add(end)
    }
  }
  return chars.join('')
}

/** Seen from the left, so a mark already turned counts; to the right only Chinese letters count, so a second run changes nothing. */
function isBesideChinese(chars: string[], at: number): boolean {
  return isChinese(beyondQuotes(chars, at, -1)) || han.test(beyondQuotes(chars, at, 1))
}

function isChineseBracket(chars: string[], at: number, end: number | undefined): boolean {
  if (end === undefined) return false
  const before = chars[at - 1] ?? ''
  const inner = chars.slice(at + 1, end).join('')
  if (han.test(before) || /[》」』]/.test(before)) return true
  if (/[”’]/.test(before) && han.test(beyondQuotes(chars, at, -1))) return true
  if (han.test(inner)) return !/[\s+*/=^-]/.test(before) || before === '\n'
  const starts = before === '' || before === '\n' || fullWidthMark.test(before)
  return starts && han.test(chars[end + 1] ?? '') && !/[+*/=<>^-]/.test(inner)
}

function isChinese(char: string): boolean {
  return han.test(char) || fullWidthMark.test(char)
}

/** The nearest character that is not a quotation mark: “ and ” belong to both scripts. */
function beyondQuotes(chars: string[], from: number, step: 1 | -1): string {
  let at = from + step
  while (quoteMark.test(chars[at] ?? '')) at += step
  return chars[at] ?? ''
}

function matchBrackets(chars: string[]): Map<number, number> {
  const found = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < chars.length; at++) {
    if (chars[at] === '(') open.push(at)
    const start = chars[at] === ')' ? open.pop() : undefined
    if (start !== undefined) found.set(start, at)
  }
  return found
}

/** What every address holds: most texts have none. */
const addressSign = /:\/\/|www\.|mailto:|@/i

/** The code points inside web and mail addresses. */
function addressPositions(text: string): Set<number> {
  const inside = new Set<number>()
  if (!addressSign.test(text)) return inside
  for (const match of text.matchAll(address)) {
    const start = [...text.slice(0, match.index)].length
    for (let at = 0; at < [...match[0]].length; at += 1) inside.add(start + at)
  }
  return inside
}

const ideograph = /\p{Script=Han}/u
/** What may stand between the last word of a sentence and its full stop, or behind that. */
const closing = /["'”’)\uFF09》」』\]】]/
const opening = /["'“‘(\uFF08《「『[【]/
const mark = /[\n,.:;!?\uFF0C。、\uFF1A\uFF1B\uFF01\uFF1F·]/
/** A number of a heading or list at the start of a line. */
const number = /^[(\uFF08]?第?[一二三四五六七八九十百]+[)\uFF09]?$/

/** A clause shorter than this (code points) before a dot in the middle of Chinese may be a name: 卡尔.马克思. */
const shortestClause = 7

/**
 * Whether the half-width dot at this position ends a Chinese sentence (GB/T 15834-2011, 4.1), and no number, name,
 * abbreviation or ellipsis.
 */
function endsChineseSentence(chars: string[], at: number): boolean {
  let last = at - 1
  while (closing.test(chars[last] ?? '')) last -= 1
  if (!ideograph.test(chars[last] ?? '')) return false
  const clause = clauseBefore(chars, at)
  const startsLine = ['', '\n'].includes(chars[at - clause.length - 1] ?? '')
  if (startsLine && number.test(clause.join('').trim())) return false
  let next = at + 1
  while (closing.test(chars[next] ?? '')) next += 1
  const after = chars[next] ?? ''
  if (isLineEnd(chars, next)) return true
  const isLong = clause.length >= shortestClause
  if (/\s/.test(after)) return isLong || !startsLine
  if (next > at + 1) return false
  while (opening.test(chars[next] ?? '')) next += 1
  return isLong && ideograph.test(chars[next] ?? '') && clause.slice(-4).every((char) => ideograph.test(char))
}

function isLineEnd(chars: string[], from: number): boolean {
  let at = from
  while (/[^\S\n]/.test(chars[at] ?? '')) at += 1
  return at >= chars.length || chars[at] === '\n'
}

/** The characters from the last mark to this position, at most as many as make it long. */
function clauseBefore(chars: string[], at: number): string[] {
  let start = at
  while (start > 0 && at - start < shortestClause && !mark.test(chars[start - 1]!)) start -= 1
  return chars.slice(start, at)
}

const punctuation = /\p{P}/u

/**
 * Pairs straight quotes of a line by parity and turns pairs beside or around Chinese into “ ”, inside “ ” into ‘ ’ (GB/T
 * 15834-2011, 4.8). Changes `chars` (code points) in place, but no odd count, inches or `fixed`.
 */
function pairQuotationMarks(chars: string[], fixed: Set<number>): void {
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
  if (ideograph.test(nearestLetter(chars, open, -1)) || ideograph.test(nearestLetter(chars, close, 1)))
    return true
  for (let at = open + 1; at < close; at += 1) if (ideograph.test(chars[at]!)) return true
  return false
}

/** The nearest character that is no punctuation; a blank and a line feed count as one. */
function nearestLetter(chars: string[], from: number, step: 1 | -1): string {
  let at = from + step
  while (punctuation.test(chars[at] ?? '')) at += step
  return chars[at] ?? ''
}
