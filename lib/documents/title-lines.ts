import { cleanText, oneLine } from '@/lib/documents/clean'
import { widthInEms } from '@/lib/documents/glyph-widths'
import { type Inline, text } from '@/lib/documents/model'
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

/** More lines than this no title has on paper; a longer one fills its lines from the first. */
const most = 5

/** The cost of what a title must not have: a line of one or two characters, or all lines of one length. */
const forbidden = 1000
/** The cost of lines that get shorter and then longer again. */
const hourglass = 200
/** Ems that a line is best longer or shorter than the one before: a character at either end. */
const step = 2
/** Two lines this near in width (ems) count as of one length. */
const equal = 0.6

type LineSplit = { lines: string[]; cost: number }

/** The pieces in the fewest lines of at most `width` ems, of those the best shaped; one piece may be wider. */
function balancedLines(pieces: TitlePiece[], width: number): string[] {
  const whole = joined(pieces)
  const fewest = Math.max(1, Math.ceil(widthInEms(whole) / width))
  if (fewest === 1) return [whole]
  let best: LineSplit | undefined
  for (let count = fewest; count <= Math.min(most, fewest + 2); count += 1) {
    const found = bestSplit(pieces, width, count)
    if (found && (!best || found.cost < best.cost)) best = found
    if (best && best.cost < forbidden) break
  }
  return best?.lines ?? filledLines(pieces, width)
}

/** The best of all ways to put the pieces on exactly `count` lines, if there is any. */
function bestSplit(pieces: TitlePiece[], width: number, count: number): LineSplit | undefined {
  let best: LineSplit | undefined
  const extend = (start: number, lines: string[], cost: number) => {
    const left = count - lines.length
    if (left === 1) {
      const line = joined(pieces.slice(start))
      if (!fits(line, width, pieces.length - start)) return
      const all = [...lines, line]
      const total = cost + shapeCost(all.map(widthInEms))
      if (!best || total < best.cost) best = { lines: all, cost: total }
      return
    }
    for (let end = start + 1; end <= pieces.length - left + 1; end += 1) {
      const line = joined(pieces.slice(start, end))
      if (!fits(line, width, end - start)) break
      extend(end, [...lines, line], cost + pieces[end - 1]!.cost)
    }
  }
  extend(0, [], 0)
  return best
}

function fits(line: string, width: number, pieces: number): boolean {
  return pieces === 1 || widthInEms(line) <= width
}

/** How far widths (ems) are from a trapezoid or a rhombus whose lines differ by a character at either end. */
function shapeCost(widths: number[]): number {
  const changes = widths.slice(1).map((width, at) => width - widths[at]!)
  const isEqual = (change: number) => Math.abs(change) < equal
  let cost = changes.reduce(
    (sum, change) => sum + (Math.abs(change) - step) ** 2 + (isEqual(change) ? 30 : 0),
    0,
  )
  if (widths.some((width) => width < 3)) cost += forbidden
  if (changes.every(isEqual)) cost += forbidden
  const turns = changes.filter((change) => !isEqual(change)).map(Math.sign)
  if (turns.some((turn, at) => turn > 0 && turns[at - 1]! < 0)) cost += hourglass
  return cost
}

function filledLines(pieces: TitlePiece[], width: number): string[] {
  const lines: TitlePiece[][] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (line && widthInEms(joined([...line, piece])) <= width) line.push(piece)
    else lines.push([piece])
  }
  return lines.map(joined)
}

function joined(pieces: TitlePiece[]): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .trim()
}

/** A piece of a title that no line end tears; `cost` says how bad a line end behind it is, below 0 how good. */
type TitlePiece = { text: string; cost: number }

const words = new Intl.Segmenter('zh', { granularity: 'word' })

const closing = /^[\p{Pe}\p{Pf}、。，．：；！？,.:;!?·…％%]/u
const opening = /[\p{Ps}\p{Pi}\u2014]$/u
const ascii = /[!-~]/
const date = /\d[年月]$/

/** The cost of tearing a book title, a quotation or a bracket apart. */
const tornPair = 300
/** Words that lean on the one before: a line does not begin with them. */
const enclitic = /^(?:的|了|等|们|着|过|性|化|者|地|得|之)$/
/** Words that lean on the one behind: a line does not end with them. */
const proclitic = /^(?:关于|赴|在|对|向|从|以|为|把|被|将|与|和|及|同|或|并|由|就|至|到|第|以及|对于)$/

/** A line of a title in pieces between which a line may end, by the words that Intl.Segmenter finds in Chinese. */
function unbreakablePieces(line: string): TitlePiece[] {
  const segments = [...words.segment(line)].map(({ segment }) => segment)
  const pieces: TitlePiece[] = []
  let open = 0
  let last = ''
  for (const segment of segments) {
    const before = pieces.at(-1)
    if (before && isGlued(before.text, segment)) before.text += segment
    else {
      if (before) before.cost = costBetween(before.text, last, segment) + (open > 0 ? tornPair : 0)
      pieces.push({ text: segment, cost: 0 })
    }
    open = Math.max(0, open + depthOf(segment))
    last = segment
  }
  return pieces
}

/** Whether no line may end between these two: kinsoku, numbers with their units, Latin words and formulas. */
function isGlued(before: string, next: string): boolean {
  if (/^\s+$/.test(next)) return true
  if (/\s$/.test(before)) return false
  if (closing.test(next) || opening.test(before) || before.endsWith('第')) return true
  const first = next[0]!
  return (
    (ascii.test(before.at(-1)!) && (ascii.test(first) || /\d$/.test(before))) ||
    (date.test(before) && /\d/.test(first))
  )
}

function costBetween(before: string, last: string, next: string): number {
  if (/\s$/.test(before)) return -50
  if (enclitic.test(next)) return 100
  if (proclitic.test(last)) return 60
  if (/[：；，、]$/.test(before)) return -8
  if ((isSingle(last) && !enclitic.test(last)) || (isSingle(next) && !proclitic.test(next))) return 40
  return /[的》”]$/.test(before) ? -6 : 0
}

/** A single character is mostly a prefix (高质量) or a suffix (培训班) that the dictionary does not join. */
function isSingle(segment: string): boolean {
  return /^\p{Script=Han}$/u.test(segment)
}

/** How many pairs a segment opens, less those it closes. */
function depthOf(segment: string): number {
  return (segment.match(/[\p{Ps}\p{Pi}]/gu)?.length ?? 0) - (segment.match(/[\p{Pe}\p{Pf}]/gu)?.length ?? 0)
}
