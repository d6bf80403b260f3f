import { cleanText, oneLine } from '@/lib/documents/clean'
import { widthInEms } from '@/lib/documents/glyph-widths'
import { type Inline, text } from '@/lib/documents/model'
import { balancedLines } from '@/lib/documents/title-lines/balance'
import { unbreakablePieces } from '@/lib/documents/title-lines/pieces'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

/** What a writer of titles types where a line ends. */
const typedBreak = /[|\uFF5C\n]/

/** Where the second title of a long one begins. */
const secondTitle = /(?<=.)(?=(?<!—)——)/u

const han = /\p{Script=Han}/u
/** No blank belongs between two of these. */
const chineseEdge = /[\p{Script=Han}\u3001-\u303F\uFF01-\uFF5E“”‘’—…]/u

/**
 * Splits a title at typed breaks (| or a line feed), and longer Chinese lines between words into the fewest lines of at
 * most `widthInCharacters` ems, in the shape of a trapezoid or a rhombus (GB/T 9704-2012, 7.3.1).
 */
export function titleLines(title: string, widthInCharacters: number): string[] {
  const typed = typedLines(title)
  if (typed.length === 0) return ['']
  return typed.flatMap((line) => {
    if (!han.test(line) || widthInEms(line) <= widthInCharacters) return [line]
    return line
      .split(secondTitle)
      .flatMap((part) => balancedLines(unbreakablePieces(part.trim()), widthInCharacters))
  })
}

/** The title on one line without typed breaks; a blank joins lines that do not meet in Chinese. */
export function plainTitle(title: string): string {
  return typedLines(title).reduce((before, line) => {
    const isChinese = chineseEdge.test(before.at(-1) ?? '') && chineseEdge.test(line[0]!)
    return before && !isChinese ? `${before} ${line}` : before + line
  }, '')
}

/** The lines of a title as inlines with breaks; with `widen`, measured in full-width punctuation. */
export function titleInlines(title: string, widthInCharacters: number, widen: boolean): Inline[] {
  const shown = widen ? fullWidthPunctuation(cleanText(title)) : title
  return titleLines(shown, widthInCharacters).flatMap((line, at): Inline[] =>
    at > 0 ? [{ kind: 'break' }, text(line)] : [text(line)],
  )
}

function typedLines(title: string): string[] {
  return cleanText(title).split(typedBreak).map(oneLine).filter(Boolean)
}
