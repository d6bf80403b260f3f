import { type CodePointIndex, indexCodePoints, type Range } from '@/lib/text/code-points'
import { foldText } from '@/lib/text/folding'
import { splitClauses } from '@/lib/text/reanchoring/clauses'
import type { RevisionText } from '@/lib/text/stable-keys'

/**
 * A sentence or clause: its folded text, the offset of that in all folded text (UTF-16), and its paragraph.
 */
export type IndexedSentence = Range & {
  words: string
  offset: number
  paragraph: number
  continuesPrevious: boolean
}

/**
 * The index of a revision: its sentences, their folded text in a row, and the position of each unit of it.
 */
export type SentenceIndex = {
  index: CodePointIndex
  paragraphs: (Range & { key: string })[]
  sentences: IndexedSentence[]
  words: string
  positions: number[]
}

/** The first and last sentence of a span, as indexes of `sentences`. */
export type SentenceSpan = { first: number; last: number }

/** Indexes a revision once for many comparisons. */
export function indexSentences({ text, paragraphs }: RevisionText): SentenceIndex {
  const index = indexCodePoints(text)
  const sentences: IndexedSentence[] = []
  const positions: number[] = []
  for (const [paragraph, { start, end }] of paragraphs.entries()) {
    for (const range of splitClauses(index, start, end)) {
      const folded = foldText(index.slice(range.start, range.end))
      sentences.push({ ...range, words: folded.words, offset: positions.length, paragraph })
      for (const position of folded.positions) positions.push(range.start + position)
    }
  }
  return { index, paragraphs, sentences, positions, words: sentences.map(({ words }) => words).join('') }
}

/** The sentences that a range touches; a range in the gap between two takes both. */
export function spanOver({ sentences }: SentenceIndex, { start, end }: Range): SentenceSpan | null {
  if (sentences.length === 0) return null
  const first = firstWhere(sentences, (sentence) => sentence.end > start)
  const after = firstWhere(sentences, (sentence) => sentence.start >= end)
  if (first < after) return { first, last: after - 1 }
  return { first: Math.max(after - 1, 0), last: Math.min(first, sentences.length - 1) }
}

/** The folded units within a range of the text; empty if the range is blank. */
export function unitsOfSpan({ sentences }: SentenceIndex, { first, last }: SentenceSpan): Range {
  const { offset, words } = sentences[last]!
  return { start: sentences[first]!.offset, end: offset + words.length }
}

/** The folded units that stand within a range of the text; empty if it holds nothing but blanks. */
export function unitsWithin({ positions }: SentenceIndex, { start, end }: Range): Range {
  return {
    start: firstWhere(positions, (position) => position >= start),
    end: firstWhere(positions, (position) => position >= end),
  }
}

function firstWhere<T>(sorted: T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
