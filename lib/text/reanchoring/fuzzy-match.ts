import search from 'approx-string-match'
import type { Range } from '@/lib/text/code-points'
import { prepareCandidateWindows } from '@/lib/text/reanchoring/candidate-windows'
import { type ProjectedRange, projectRange } from '@/lib/text/reanchoring/projection'
import {
  type SentenceIndex,
  type SentenceSpan,
  unitsOfSpan,
  unitsWithin,
} from '@/lib/text/reanchoring/sentence-index'
import { bigramSimilarities } from '@/lib/text/similarity'

const context = 24
const longestPattern = 256
const maxErrorShare = 0.45
const maxTies = 4

/**
 * Finds the most similar range in sentences that continue no other, judged with the words beside it; null if
 * none is similar.
 */
export function prepareFuzzyMatch(
  old: SentenceIndex,
  next: SentenceIndex,
  isOpen: (sentence: number, span: SentenceSpan) => boolean,
): (span: SentenceSpan, range: Range) => Range | null {
  const candidateWindows = prepareCandidateWindows(next, isOpen)

  const match = (units: Range, inner: Range, span: SentenceSpan): ProjectedRange | null => {
    const pattern = old.words.slice(units.start, units.end)
    const { key } = old.paragraphs[old.sentences[span.first]!.paragraph]!
    let maxErrors = Math.floor(pattern.length * maxErrorShare)
    let best: Range[] = []
    for (const candidate of candidateWindows(pattern, span, key)) {
      const found = search(next.words.slice(candidate.start, candidate.end), pattern, maxErrors)
      if (found.length === 0) continue
      best = found.map(({ start, end }) => ({ start: candidate.start + start, end: candidate.start + end }))
      maxErrors = found[0]!.errors - 1
      if (maxErrors < 0) break
    }
    const lengthDifference = ({ start, end }: Range) => Math.abs(end - start - pattern.length)
    const range = { start: inner.start - units.start, end: inner.end - units.start }
    const projections = best
      .sort((one, other) => lengthDifference(one) - lengthDifference(other))
      .slice(0, maxTies)
      .map(({ start, end }) => {
        const projected = projectRange(pattern, range, next.words.slice(start, end))
        return { ...projected, start: start + projected.start, end: start + projected.end }
      })
    return projections.sort((one, other) => other.keptShare - one.keptShare)[0] ?? null
  }

  return (span, range) => {
    const all = unitsOfSpan(old, span)
    const quote = unitsWithin(old, range)
    if (quote.start >= quote.end) return null
    const around = {
      start: Math.max(quote.start - context, all.start),
      end: Math.min(quote.end + context, all.end),
    }
    const found =
      quote.end - quote.start <= longestPattern
        ? acceptPlausible(match(around, quote, span), quote)
        : matchBothEnds(old, next, quote, around, (units, inner) => match(units, inner, span))
    return found && { start: next.positions[found.start]!, end: next.positions[found.end - 1]! + 1 }
  }
}

function acceptPlausible(found: ProjectedRange | null, quote: Range): Range | null {
  if (!found || found.start >= found.end) return null
  const [length, newLength] = [quote.end - quote.start, found.end - found.start]
  // A short quote that was replaced as a whole is known by what stands on both sides of it.
  const inPlace = length <= 16 && newLength <= 3 * length + 4 && found.contextKeptShare >= 0.8
  return found.keptShare >= 0.5 || inPlace ? found : null
}

/** A long quote is found by its first and its last words; in between it must still be like itself. */
function matchBothEnds(
  old: SentenceIndex,
  next: SentenceIndex,
  quote: Range,
  around: Range,
  match: (units: Range, inner: Range) => ProjectedRange | null,
): Range | null {
  const half = longestPattern / 2
  const head = { start: quote.start, end: quote.start + half }
  const tail = { start: quote.end - half, end: quote.end }
  const first = match({ ...head, start: around.start }, head)
  const last = match({ ...tail, end: around.end }, tail)
  if (!first || !last || first.start >= last.end) return null
  const range = { start: first.start, end: last.end }
  const [similarity] = bigramSimilarities(
    [old.words.slice(quote.start, quote.end)],
    [next.words.slice(range.start, range.end)],
  )
  return similarity && similarity.weight >= 0.4 ? range : null
}
