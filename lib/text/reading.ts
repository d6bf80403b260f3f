import { type CodePointIndex, indexCodePoints, type Range } from '@/lib/text/code-points'
import { foldText } from '@/lib/text/folding'
import { splitStatements } from '@/lib/text/statements'

export type Version = { text: string | CodePointIndex; paragraphs: (Range & { key: string })[] }

/** A sentence, or a part of it up to a semicolon: its folded words, where they begin among all, its paragraph, whether it goes on with the part before. */
export type Sentence = Range & { words: string; offset: number; paragraph: number; goesOn: boolean }

/** A version read for comparison: the folded words of all its sentences in a row, and where each unit of them stands. */
export type Reading = {
  index: CodePointIndex
  paragraphs: (Range & { key: string })[]
  sentences: Sentence[]
  words: string
  positions: number[]
}

/** Sentences, first and last, by their places in a reading. */
export type Run = { first: number; last: number }

/** Reads a version once, for many comparisons. */
export function readVersion({ text, paragraphs }: Version): Reading {
  const index = indexCodePoints(text)
  const sentences: Sentence[] = []
  const positions: number[] = []
  for (const [paragraph, { start, end }] of paragraphs.entries()) {
    for (const range of splitStatements(index, start, end)) {
      const folded = foldText(index.slice(range.start, range.end))
      sentences.push({ ...range, words: folded.words, offset: positions.length, paragraph })
      for (const position of folded.positions) positions.push(range.start + position)
    }
  }
  return { index, paragraphs, sentences, positions, words: sentences.map(({ words }) => words).join('') }
}

/** The sentences that a range touches; a range in the gap between two takes both. */
export function runOver({ sentences }: Reading, { start, end }: Range): Run | null {
  if (sentences.length === 0) return null
  const first = firstWhere(sentences, (sentence) => sentence.end > start)
  const after = firstWhere(sentences, (sentence) => sentence.start >= end)
  if (first < after) return { first, last: after - 1 }
  return { first: Math.max(after - 1, 0), last: Math.min(first, sentences.length - 1) }
}

/** The folded words of a run: from the first unit up to the one after the last. */
export function unitsOfRun({ sentences }: Reading, { first, last }: Run): Range {
  const { offset, words } = sentences[last]!
  return { start: sentences[first]!.offset, end: offset + words.length }
}

/** The folded units that stand within a range of the text; empty if it holds nothing but blanks. */
export function unitsWithin({ positions }: Reading, { start, end }: Range): Range {
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
