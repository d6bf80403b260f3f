import search from 'approx-string-match'
import { indexCodePoints, type Range } from '@/lib/text/code-points'
import { diffTexts } from '@/lib/text/diff'
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

const maxWindows = 3
const maxPostings = 200
const maxPieceLength = 256
const sameKeyBoost = 1.25

/** A sentence or, of a very long one, a part. */
type Piece = Range & { sentence: number }

/**
 * Finds the windows of a revision that may resemble a pattern: around pieces of open sentences that share
 * most character pairs, those with the paragraph's key first.
 */
function prepareCandidateWindows(
  next: SentenceIndex,
  isOpen: (sentence: number, span: SentenceSpan) => boolean,
): (pattern: string, span: SentenceSpan, key: string) => Range[] {
  const pieces = piecesOf(next)
  // Most revisions are carried without ever asking.
  let postings: Map<string, number[]> | undefined
  const votes = new Uint32Array(pieces.length)
  const keyOf = ({ sentence }: Piece) => next.paragraphs[next.sentences[sentence]!.paragraph]!.key

  const mostVoted = (pattern: string, span: SentenceSpan, key: string): Piece[] => {
    postings ??= postingsOf(next, pieces)
    const candidates: number[] = []
    for (const bigram of bigramsOf(pattern)) {
      const positions = postings.get(bigram) ?? []
      if (positions.length > maxPostings) continue
      for (const at of positions) {
        if (votes[at] === 0) candidates.push(at)
        votes[at]!++
      }
    }
    const best: { piece: Piece; weight: number }[] = []
    for (const at of candidates) {
      const piece = pieces[at]!
      const weight = votes[at]! * (keyOf(piece) === key ? sameKeyBoost : 1)
      votes[at] = 0
      if (best.length === maxWindows && best.at(-1)!.weight >= weight) continue
      if (!isOpen(piece.sentence, span)) continue
      best.push({ piece, weight })
      best.sort((one, other) => other.weight - one.weight || one.piece.start - other.piece.start)
      best.length = Math.min(best.length, maxWindows)
    }
    return best.map(({ piece }) => piece)
  }

  /** The piece with as many words on both sides as the pattern has, as far as sentences are open. */
  const around = ({ start, end, sentence }: Piece, reach: number, span: SentenceSpan): Range => {
    let [first, last] = [sentence, sentence]
    const startOf = (at: number) => next.sentences[at]!.offset
    const endOf = (at: number) => startOf(at) + next.sentences[at]!.words.length
    while (startOf(first) > start - reach && first > 0 && isOpen(first - 1, span)) first--
    while (endOf(last) < end + reach && last + 1 < next.sentences.length && isOpen(last + 1, span)) last++
    return { start: Math.max(startOf(first), start - reach), end: Math.min(endOf(last), end + reach) }
  }

  return (pattern, span, key) =>
    mostVoted(pattern, span, key).map((piece) => around(piece, pattern.length, span))
}

function piecesOf({ sentences }: SentenceIndex): Piece[] {
  return sentences.flatMap(({ offset, words }, sentence) =>
    Array.from({ length: Math.ceil(words.length / maxPieceLength) }, (_, part) => ({
      sentence,
      start: offset + part * maxPieceLength,
      end: offset + Math.min((part + 1) * maxPieceLength, words.length),
    })),
  )
}

function postingsOf({ words }: SentenceIndex, pieces: Piece[]): Map<string, number[]> {
  const postings = new Map<string, number[]>()
  for (const [at, { start, end }] of pieces.entries())
    for (const bigram of bigramsOf(words.slice(start, end))) {
      const positions = postings.get(bigram)
      if (positions) positions.push(at)
      else postings.set(bigram, [at])
    }
  return postings
}

function bigramsOf(words: string): Set<string> {
  const bigrams = new Set<string>()
  for (let at = 0; at + 1 < words.length; at++) bigrams.add(words.slice(at, at + 2))
  return bigrams
}

/** A range projected into a match, and the share of it and of its context that stayed. */
type ProjectedRange = Range & { keptShare: number; contextKeptShare: number }

const minContextLength = 6

/** Projects a range of a pattern (UTF-16) onto its match; insertions at the edges stay outside. */
function projectRange(pattern: string, range: Range, matched: string): ProjectedRange {
  const [before, after] = [indexCodePoints(pattern), indexCodePoints(matched)]
  const from = before.toCodePoint(range.start)
  const to = before.toCodePoint(range.end)
  let [start, end] = [after.length, 0]
  let [keptLength, contextKeptLength] = [0, 0]
  for (const { equal, old, new: next } of diffTexts(pattern, matched)) {
    if (old.start <= from && from < old.end) start = next.start + (equal ? from - old.start : 0)
    if (old.start < to && to <= old.end) end = equal ? next.start + to - old.start : next.end
    if (!equal) continue
    const within = Math.max(0, Math.min(old.end, to) - Math.max(old.start, from))
    keptLength += within
    contextKeptLength += old.end - old.start - within
  }
  const contextLength = before.length - (to - from)
  return {
    start: after.toUtf16(start),
    end: after.toUtf16(end),
    keptShare: keptLength / Math.max(to - from, end - start, 1),
    contextKeptShare: contextLength >= minContextLength ? contextKeptLength / contextLength : 0,
  }
}
