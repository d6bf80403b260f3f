import { endsChineseSentence } from '@/lib/text/punctuation/full-stops'
import { pairQuotationMarks } from '@/lib/text/punctuation/quotation-marks'

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
