import search from 'approx-string-match'
import { indexCodePoints, type Range } from '@/lib/text/code-points'
import { difference } from '@/lib/text/difference'
import { likenesses } from '@/lib/text/likeness'
import { type Reading, type Run, unitsOfRun, unitsWithin } from '@/lib/text/reading'

const context = 24
const longestPattern = 256
const mostErrors = 0.45
const mostRegions = 5
const mostPostings = 200

type Match = { range: Range; errors: number; quoteKept: number; contextKept: number }

/**
 * Finds what most likely became of a range whose sentences changed: the place in the sentences that continue no
 * other where its words, with those beside them in the sentence, stand with the fewest changes; null if none is like it.
 */
export function prepareCounterparts(
  old: Reading,
  next: Reading,
  isOpen: (sentence: number, run: Run) => boolean,
): (run: Run, range: Range) => Range | null {
  const postings = postingsOf(next)

  const regionsFor = (pattern: string, run: Run): Range[] => {
    const votes = new Map<number, number>()
    for (const bigram of bigramsOf(pattern)) {
      const places = postings.get(bigram) ?? []
      if (places.length > mostPostings) continue
      for (const at of places) votes.set(at, (votes.get(at) ?? 0) + 1)
    }
    const { key } = old.paragraphs[old.sentences[run.first]!.paragraph]!
    const rated = [...votes]
      .filter(([at]) => isOpen(at, run))
      .map(([at, count]) => {
        const own = next.paragraphs[next.sentences[at]!.paragraph]!.key === key
        return { at, votes: own ? count * 1.25 : count }
      })
      .sort((one, other) => other.votes - one.votes || one.at - other.at)
    const reach = run.last - run.first + 1
    const regions = rated.slice(0, mostRegions).map(({ at }) => {
      let [first, last] = [at, at]
      while (at - first < reach && first > 0 && isOpen(first - 1, run)) first--
      while (last - at < reach && last + 1 < next.sentences.length && isOpen(last + 1, run)) last++
      return unitsOfRun(next, { first, last })
    })
    return regions.filter(
      (one, at) => regions.findIndex(({ start, end }) => start === one.start && end === one.end) === at,
    )
  }

  /** Where in the new words a pattern stands best, and within it the units of the pattern from start to end. */
  const match = (units: Range, inner: Range, run: Run): Match | null => {
    const pattern = old.words.slice(units.start, units.end)
    let best: { start: number; end: number; errors: number } | null = null
    for (const region of regionsFor(pattern, run)) {
      const most = best ? best.errors - 1 : Math.floor(pattern.length * mostErrors)
      if (most < 0) break
      const [found] = search(next.words.slice(region.start, region.end), pattern, most)
      if (found)
        best = { start: region.start + found.start, end: region.start + found.end, errors: found.errors }
    }
    return best && project(pattern, units, inner, next.words.slice(best.start, best.end), best)
  }

  return (run, range) => {
    const all = unitsOfRun(old, run)
    const quote = unitsWithin(old, range)
    if (quote.start >= quote.end) return null
    const around = {
      start: Math.max(quote.start - context, all.start),
      end: Math.min(quote.end + context, all.end),
    }
    const found =
      quote.end - quote.start <= longestPattern
        ? plausible(match(around, quote, run), quote)
        : byBothEnds(old, next, quote, around, (units, inner) => match(units, inner, run))
    return found && { start: next.positions[found.start]!, end: next.positions[found.end - 1]! + 1 }
  }
}

function plausible(match: Match | null, quote: Range): Range | null {
  if (!match || match.range.start >= match.range.end) return null
  const [length, newLength] = [quote.end - quote.start, match.range.end - match.range.start]
  const like = match.quoteKept / Math.max(length, newLength) >= 0.5
  // A short quote that was replaced as a whole is known by what stands on both sides of it.
  const inPlace = length <= 16 && newLength <= 3 * length + 4 && match.contextKept >= 0.8
  return like || inPlace ? match.range : null
}

/** A long quote is found by its first and its last words; in between it must still be like itself. */
function byBothEnds(
  old: Reading,
  next: Reading,
  quote: Range,
  around: Range,
  match: (units: Range, inner: Range) => Match | null,
): Range | null {
  const half = longestPattern / 2
  const head = { start: quote.start, end: quote.start + half }
  const tail = { start: quote.end - half, end: quote.end }
  const first = match({ ...head, start: around.start }, head)
  const last = match({ ...tail, end: around.end }, tail)
  if (!first || !last || first.range.start >= last.range.end) return null
  const range = { start: first.range.start, end: last.range.end }
  const [like] = likenesses(
    [old.words.slice(quote.start, quote.end)],
    [next.words.slice(range.start, range.end)],
  )
  return like && like.weight >= 0.4 ? range : null
}

/** Carries the inner units of a pattern over to the words it matched; what was put in at their edges stays outside. */
function project(
  pattern: string,
  units: Range,
  inner: Range,
  matched: string,
  { start, errors }: { start: number; errors: number },
): Match {
  const [before, after] = [indexCodePoints(pattern), indexCodePoints(matched)]
  const from = before.toCodePoint(inner.start - units.start)
  const to = before.toCodePoint(inner.end - units.start)
  let range = { start: after.length, end: 0 }
  let [quoteKept, contextKept] = [0, 0]
  for (const { equal, old, new: fresh } of difference(pattern, matched)) {
    if (old.start <= from && from < old.end)
      range.start = equal ? fresh.start + from - old.start : fresh.start
    if (old.start < to && to <= old.end) range.end = equal ? fresh.start + to - old.start : fresh.end
    if (!equal) continue
    const within = Math.max(0, Math.min(old.end, to) - Math.max(old.start, from))
    quoteKept += within
    contextKept += old.end - old.start - within
  }
  range = { start: start + after.toUtf16(range.start), end: start + after.toUtf16(range.end) }
  const around = before.length - (to - from)
  return { range, errors, quoteKept, contextKept: around >= 6 ? contextKept / around : 0 }
}

function postingsOf({ sentences }: Reading): Map<string, number[]> {
  const postings = new Map<string, number[]>()
  for (const [at, { words }] of sentences.entries())
    for (const bigram of bigramsOf(words)) {
      const places = postings.get(bigram)
      if (places) places.push(at)
      else postings.set(bigram, [at])
    }
  return postings
}

function bigramsOf(words: string): Set<string> {
  const bigrams = new Set<string>()
  for (let at = 0; at + 1 < words.length; at++) bigrams.add(words.slice(at, at + 2))
  return bigrams
}
