import { safeLink } from '@/lib/documents/clean'
import { toDisplayText } from '@/lib/documents/display-text'
import type { Inline } from '@/lib/documents/model'

/** A run as the template takes it: its text in pieces between which a line may break. */
export type PdfRun =
  | { break: true }
  | {
      pieces: string[]
      bold?: true
      italic?: true
      strike?: true
      code?: true
      href?: string
      /** Set as Chinese in a document in another language. */
      chinese?: true
      /** No line breaks in it. */
      together?: true
    }

/** `ragged`: justified, its lines would be torn apart by words that cannot be broken well. */
export type PdfLine = { runs: PdfRun[]; ragged: boolean }

/** Words longer than this, in characters, may break anywhere. */
const longestWord = 28

/** The runs of one paragraph for the template; without characters that have no shape of their own. */
export function toPdfLine(inlines: Inline[], widen: boolean, longest = longestWord): PdfLine {
  const runs = toDisplayText(inlines, widen).flatMap((inline): PdfRun[] => {
    if (inline.kind === 'break') return [{ break: true }]
    const shown = visibleText(inline.text)
    if (!shown) return []
    const { bold, italic, strike, code } = inline
    const href = safeLink(inline.href)
    return [
      {
        pieces: pieces(shown, longest),
        ...(bold ? { bold } : {}),
        ...(italic ? { italic } : {}),
        ...(strike ? { strike } : {}),
        ...(code ? { code } : {}),
        ...(href ? { href } : {}),
        ...(/\p{Script=Han}/u.test(shown) ? { chinese: true } : {}),
      },
    ]
  })
  const isLong = (run: PdfRun) =>
    'pieces' in run && [...run.pieces.join('').matchAll(word)].some(([one]) => one.length > longest)
  return { runs, ragged: runs.some(isLong) }
}

const shortWord = /(?<=\s|^)\p{Script=Han}{2,4}(?=\s|$)/u

/** Keeps each Chinese word of two to four characters between blanks, such as a name, on one line. */
export function keepShortWords(line: PdfLine): PdfLine {
  const runs = line.runs.flatMap((run): PdfRun[] => {
    const [whole = '', ...others] = 'pieces' in run ? run.pieces : []
    if (others.length > 0 || !/\S\s\S/.test(whole)) return [run]
    return splitAround(whole, shortWord).map((part) => ({
      ...run,
      pieces: [part],
      ...(shortWord.test(part) ? { together: true } : {}),
    }))
  })
  return { ...line, runs }
}

/** A text as what a pattern finds in it and what is between. */
function splitAround(text: string, pattern: RegExp): string[] {
  return text.split(new RegExp(`(${pattern.source})`, pattern.flags)).filter((part) => part !== '')
}

/**
 * The text without invisible characters, which fonts show as boxes; tabs and line separators become spaces.
 */
export function visibleText(text: string): string {
  return text.replace(/[\t\u2028\u2029]/g, ' ').replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
}

/** What a line does not break by itself: neither blank nor Chinese nor quotation mark. */
const word = /[^\s“”‘’\u2E80-\u9FFF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u{20000}-\u{3FFFF}]+/gu
const part = /(?:[^/?&=_.-]{1,4}\p{M}*[/?&=_.-]*|[/?&=_.-]+)\p{M}*/gu

/** A formula (2+(3+6)+(4+5)) of this length would tear the line before it apart: it may break behind its outer +. */
const shortestFormula = 8
const formula = /^[\p{L}\d.()+×*/=-]*\+[\p{L}\d.()+×*/=-]*$/u

function pieces(text: string, longest: number): string[] {
  const breaks = [...text.matchAll(word)].flatMap(({ 0: one, index }) =>
    breaksIn(one, longest).map((at) => index + at),
  )
  return [...breaks, text.length].map((end, at) => text.slice(breaks[at - 1] ?? 0, end))
}

/** Where a word may break, in UTF-16 units. */
function breaksIn(one: string, longest: number): number[] {
  if (one.length > longest) return [...one.matchAll(part)].slice(1).map(({ index }) => index)
  return one.length >= shortestFormula && formula.test(one) ? formulaBreaks(one) : []
}

/** Behind each + outside brackets, and between brackets that meet. */
function formulaBreaks(one: string): number[] {
  let depth = 0
  return one.split('').flatMap((char, at) => {
    if (char === '(') depth += 1
    if (char === ')') depth = Math.max(0, depth - 1)
    const isBreak = depth === 0 && (char === '+' || (char === ')' && one[at + 1] === '('))
    return isBreak && at + 1 < one.length ? [at + 1] : []
  })
}
