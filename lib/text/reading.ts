import { type CodePointIndex, indexCodePoints, type Range } from '@/lib/text/code-points'
import { foldText } from '@/lib/text/folding'
import { splitSentences } from '@/lib/text/sentences'

export type Version = { text: string | CodePointIndex; paragraphs: (Range & { key: string })[] }

/** A sentence as it is compared: its folded words and where they begin among all, its paragraph. */
export type Sentence = Range & { words: string; offset: number; paragraph: number }

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
    for (const range of wholeSentences(index, start, end)) {
      const folded = foldText(index.slice(range.start, range.end))
      sentences.push({ ...range, words: folded.words, offset: positions.length, paragraph })
      for (const position of folded.positions) positions.push(range.start + position)
    }
  }
  return { index, paragraphs, sentences, positions, words: sentences.map(({ words }) => words).join('') }
}

const opening = /[“「『(\uFF08]/g
const closing = /[”」』)\uFF09]/g
const goesOn = /^[,\uFF0C、;\uFF1B:\uFF1A…]/
const saidBy = /["”」』]$/

/** Sentences with the frame in which they are said: what stands in quotation marks or brackets is never cut off from it. */
function wholeSentences(index: CodePointIndex, start: number, end: number): Range[] {
  const whole: Range[] = []
  let [open, straight, said] = [0, 0, false]
  for (const range of splitSentences(index, start, end)) {
    const raw = index.slice(range.start, range.end)
    const last = whole.at(-1)
    if (last && (open > 0 || straight % 2 === 1 || said || goesOn.test(raw))) last.end = range.end
    else whole.push({ ...range })
    open = Math.max(0, open + count(raw, opening) - count(raw, closing))
    straight += count(raw, /"/g)
    said = saidBy.test(raw)
  }
  return whole
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
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
