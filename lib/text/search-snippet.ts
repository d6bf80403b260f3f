import { indexCodePoints } from '@/lib/text/code-points'
import { findTermMatches, type TextMatch } from '@/lib/text/search-matches'
import { splitSentences } from '@/lib/text/sentences'

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
