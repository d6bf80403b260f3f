import type { Range } from '@/lib/text/code-points'
import type { SentenceIndex, SentenceSpan } from '@/lib/text/reanchoring/sentence-index'

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
export function prepareCandidateWindows(
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
