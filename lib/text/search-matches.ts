import { Converter } from 'opencc-js/t2cn'
import { indexCodePoints } from '@/lib/text/code-points'
import { type FoldedText, foldCharacters } from '@/lib/text/folding'
import { splitSentences } from '@/lib/text/sentences'

type TextMatch = { start: number; end: number; term: number }

/** Where each of the folded terms stands in a text, in code points; without overlaps, in order. */
export function findTermMatches(text: string, foldedTerms: readonly string[]): TextMatch[] {
  const { words, positions } = foldForSearch(text)
  const matches = foldedTerms.flatMap((term, index) => {
    const found: TextMatch[] = []
    for (let at = words.indexOf(term); term && at >= 0; at = words.indexOf(term, at + term.length)) {
      const [start, last] = [positions[at] ?? 0, positions[at + term.length - 1] ?? 0]
      found.push({ start, end: last + 1, term: index })
    }
    return found
  })
  matches.sort((one, other) => one.start - other.start || other.end - one.end)
  let end = 0
  return matches.filter((match) => {
    if (match.start < end) return false
    end = match.end
    return true
  })
}

const invisible = /^(?:[\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f])$/
const blank = /^[ \t\n\v\f\r\u2028\u2029]$/
const chinese = /^[\u2e80-\u2fdf\u3001-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]$/u

const toSimplified = Converter({ from: 't', to: 'cn' })
const cache = new Map<string, string>()

/**
 * Folds width, case, traditional characters and blanks as "fold_text" does in the database, so that what is
 * found there can be marked.
 */
export function foldForSearch(text: string): FoldedText {
  return foldCharacters(text, {
    fold: foldCharacter,
    isBlank: (character) => blank.test(character),
    keepsBlank: (last, next) => !chinese.test(last) && !chinese.test(next),
  })
}

function foldCharacter(character: string): string {
  const known = cache.get(character)
  if (known !== undefined) return known
  const folded = [...character.normalize('NFKC').toLowerCase()]
    .filter((one) => !invisible.test(one))
    .map(simplify)
    .join('')
  // Every character there is fits: the map is as large as the repertoire that occurs.
  cache.set(character, folded)
  return folded
}

/** One character for one, of the Basic Multilingual Plane, as the table of the database has it. */
function simplify(character: string): string {
  const simple = toSimplified(toSimplified(character))
  return character.length === 1 && simple.length === 1 ? simple : character
}

const maxSentence = 120
const contextLength = 40

export type Snippet = { snippet: string; ranges: [number, number][] }

/**
 * The sentence of a text with most of the folded terms and where they stand in it; of a long one at most 40 code
 * points on either side of the first term. Without a term, how the text begins.
 */
export function snippetOfTerms(text: string, foldedTerms: readonly string[]): Snippet {
  const matches = findTermMatches(text, foldedTerms)
  const points = [...text]
  const { start, end, from } = windowOf(text, points.length, matches)
  const lead = start > from.start && start > 0 ? '…' : ''
  const tail = end < from.end ? '…' : ''
  const inside = matches.filter((match) => match.start >= start && match.end <= end)
  return onOneLine(points.slice(start, end), inside, start, lead, tail)
}

type Window = { start: number; end: number; from: { start: number; end: number } }

function windowOf(text: string, length: number, matches: TextMatch[]): Window {
  const first = matches[0]
  if (!first) return { start: 0, end: Math.min(length, maxSentence), from: { start: 0, end: length } }
  const index = indexCodePoints(text)
  const termsIn = (range: { start: number; end: number }) =>
    new Set(matches.filter(({ start }) => start >= range.start && start < range.end).map(({ term }) => term))
      .size
  const sentences = splitSentences(index).map((range) => ({ ...range, terms: termsIn(range) }))
  const most = Math.max(...sentences.map(({ terms }) => terms))
  const best = sentences.find(({ terms }) => terms === most) ?? { start: 0, end: length }
  // A term may go on into the next sentence.
  const inBest = matches.filter(({ start }) => start >= best.start && start < best.end)
  const from = { start: best.start, end: Math.max(best.end, ...inBest.map(({ end }) => end)) }
  const { start, end } = inBest[0] ?? first
  if (from.end - from.start <= maxSentence) return { ...from, from }
  return {
    start: Math.max(from.start, start - contextLength),
    end: Math.min(from.end, end + contextLength),
    from,
  }
}

/** Blanks and line ends become one blank; the ranges move with them. */
function onOneLine(
  points: string[],
  matches: TextMatch[],
  offset: number,
  lead: string,
  tail: string,
): Snippet {
  const moved: number[] = []
  const shown: string[] = lead ? [lead] : []
  for (const point of points) {
    const isBlank = /\s/u.test(point)
    const follows = isBlank && /\s/u.test(shown.at(-1) ?? '')
    moved.push(follows ? shown.length - 1 : shown.length)
    if (!follows) shown.push(isBlank ? ' ' : point)
  }
  moved.push(shown.length)
  return {
    snippet: shown.join('') + tail,
    ranges: matches.map(({ start, end }) => [moved[start - offset] ?? 0, moved[end - offset] ?? 0]),
  }
}
