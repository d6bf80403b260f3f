import search from 'approx-string-match'
import type { Range } from '@/lib/text/code-points'
import { likenesses } from '@/lib/text/likeness'
import { type Projection, projectRange } from '@/lib/text/projection'
import { type Reading, type Run, unitsOfRun, unitsWithin } from '@/lib/text/reading'
import { prepareRegions } from '@/lib/text/regions'

const context = 24
const longestPattern = 256
const mostErrors = 0.45
const mostTies = 4

/**
 * Finds what most likely became of a range whose sentences changed: the place, in sentences that continue no other,
 * where its words and those beside them in the sentence stand with the fewest changes; null if none is like it.
 */
export function prepareCounterparts(
  old: Reading,
  next: Reading,
  isOpen: (sentence: number, run: Run) => boolean,
): (run: Run, range: Range) => Range | null {
  const regionsFor = prepareRegions(next, isOpen)

  const match = (units: Range, inner: Range, run: Run): Projection | null => {
    const pattern = old.words.slice(units.start, units.end)
    const { key } = old.paragraphs[old.sentences[run.first]!.paragraph]!
    let most = Math.floor(pattern.length * mostErrors)
    let best: Range[] = []
    for (const region of regionsFor(pattern, run, key)) {
      const found = search(next.words.slice(region.start, region.end), pattern, most)
      if (found.length === 0) continue
      best = found.map(({ start, end }) => ({ start: region.start + start, end: region.start + end }))
      most = found[0]!.errors - 1
      if (most < 0) break
    }
    const off = ({ start, end }: Range) => Math.abs(end - start - pattern.length)
    const range = { start: inner.start - units.start, end: inner.end - units.start }
    const projections = best
      .sort((one, other) => off(one) - off(other))
      .slice(0, mostTies)
      .map(({ start, end }) => {
        const projected = projectRange(pattern, range, next.words.slice(start, end))
        return { ...projected, start: start + projected.start, end: start + projected.end }
      })
    return projections.sort((one, other) => other.kept - one.kept)[0] ?? null
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

function plausible(found: Projection | null, quote: Range): Range | null {
  if (!found || found.start >= found.end) return null
  const [length, newLength] = [quote.end - quote.start, found.end - found.start]
  // A short quote that was replaced as a whole is known by what stands on both sides of it.
  const inPlace = length <= 16 && newLength <= 3 * length + 4 && found.besideKept >= 0.8
  return found.kept >= 0.5 || inPlace ? found : null
}

/** A long quote is found by its first and its last words; in between it must still be like itself. */
function byBothEnds(
  old: Reading,
  next: Reading,
  quote: Range,
  around: Range,
  match: (units: Range, inner: Range) => Projection | null,
): Range | null {
  const half = longestPattern / 2
  const head = { start: quote.start, end: quote.start + half }
  const tail = { start: quote.end - half, end: quote.end }
  const first = match({ ...head, start: around.start }, head)
  const last = match({ ...tail, end: around.end }, tail)
  if (!first || !last || first.start >= last.end) return null
  const range = { start: first.start, end: last.end }
  const [like] = likenesses(
    [old.words.slice(quote.start, quote.end)],
    [next.words.slice(range.start, range.end)],
  )
  return like && like.weight >= 0.4 ? range : null
}
