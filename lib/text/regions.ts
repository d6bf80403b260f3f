import type { Range } from '@/lib/text/code-points'
import type { Reading, Run } from '@/lib/text/reading'

const mostRegions = 3
const mostPostings = 200
const longestPiece = 256
const ownParagraph = 1.25

/** A sentence or, of a very long one, a part. */
type Piece = Range & { sentence: number }

/**
 * Says in which stretches of a version's words a pattern may have its like: around the pieces of open sentences that
 * share most of its neighbouring characters, those in the paragraph of the key first.
 */
export function prepareRegions(
  next: Reading,
  isOpen: (sentence: number, run: Run) => boolean,
): (pattern: string, run: Run, key: string) => Range[] {
  const pieces = piecesOf(next)
  // Most revisions are carried without ever asking.
  let postings: Map<string, number[]> | undefined
  const votes = new Uint32Array(pieces.length)
  const keyOf = ({ sentence }: Piece) => next.paragraphs[next.sentences[sentence]!.paragraph]!.key

  const mostVoted = (pattern: string, run: Run, key: string): Piece[] => {
    postings ??= postingsOf(next, pieces)
    const named: number[] = []
    for (const bigram of bigramsOf(pattern)) {
      const places = postings.get(bigram) ?? []
      if (places.length > mostPostings) continue
      for (const at of places) {
        if (votes[at] === 0) named.push(at)
        votes[at]!++
      }
    }
    const best: { piece: Piece; weight: number }[] = []
    for (const at of named) {
      const piece = pieces[at]!
      const weight = votes[at]! * (keyOf(piece) === key ? ownParagraph : 1)
      votes[at] = 0
      if (best.length === mostRegions && best.at(-1)!.weight >= weight) continue
      if (!isOpen(piece.sentence, run)) continue
      best.push({ piece, weight })
      best.sort((one, other) => other.weight - one.weight || one.piece.start - other.piece.start)
      best.length = Math.min(best.length, mostRegions)
    }
    return best.map(({ piece }) => piece)
  }

  /** The piece with as many words on both sides as the pattern has, as far as sentences are open. */
  const around = ({ start, end, sentence }: Piece, reach: number, run: Run): Range => {
    let [first, last] = [sentence, sentence]
    const startOf = (at: number) => next.sentences[at]!.offset
    const endOf = (at: number) => startOf(at) + next.sentences[at]!.words.length
    while (startOf(first) > start - reach && first > 0 && isOpen(first - 1, run)) first--
    while (endOf(last) < end + reach && last + 1 < next.sentences.length && isOpen(last + 1, run)) last++
    return { start: Math.max(startOf(first), start - reach), end: Math.min(endOf(last), end + reach) }
  }

  return (pattern, run, key) =>
    mostVoted(pattern, run, key).map((piece) => around(piece, pattern.length, run))
}

function piecesOf({ sentences }: Reading): Piece[] {
  return sentences.flatMap(({ offset, words }, sentence) =>
    Array.from({ length: Math.ceil(words.length / longestPiece) }, (_, part) => ({
      sentence,
      start: offset + part * longestPiece,
      end: offset + Math.min((part + 1) * longestPiece, words.length),
    })),
  )
}

function postingsOf({ words }: Reading, pieces: Piece[]): Map<string, number[]> {
  const postings = new Map<string, number[]>()
  for (const [at, { start, end }] of pieces.entries())
    for (const bigram of bigramsOf(words.slice(start, end))) {
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
