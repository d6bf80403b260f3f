import { type CodePointIndex, indexCodePoints, type Range } from '@/lib/text/code-points'
import { foldText } from '@/lib/text/folding'
import { splitSentences } from '@/lib/text/sentences'
import type { RevisionText } from '@/lib/text/stable-keys'

/**
 * A sentence or clause: its folded text, the offset of that in all folded text (UTF-16), and its paragraph.
 */
type IndexedSentence = Range & {
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

const opening = '“「『(\uFF08'
const closing = '”」』)\uFF09'
const continuing = /^[,\uFF0C、;\uFF1B:\uFF1A…]/
const quotedEnding = /["”」』]$/
const semicolons = ';\uFF1B'

/** A sentence, or a part of it; whether it goes on with the part before. */
type Clause = Range & { continuesPrevious: boolean }

/** Splits a range into sentences and their parts up to a semicolon; quoted or bracketed text stays whole. */
function splitClauses(index: CodePointIndex, start: number, end: number): Clause[] {
  return wholeSentences(index, start, end).flatMap((sentence) => clausesOf(index, sentence))
}

function wholeSentences(index: CodePointIndex, start: number, end: number): Range[] {
  const whole: Range[] = []
  const brackets = bracketCounter()
  let continuesNext = false
  for (const range of splitSentences(index, start, end)) {
    const raw = index.slice(range.start, range.end)
    const last = whole.at(-1)
    if (last && (continuesNext || continuing.test(raw))) last.end = range.end
    else whole.push({ ...range })
    for (const character of raw) brackets.pass(character)
    continuesNext = brackets.isOpen() || quotedEnding.test(raw)
  }
  return whole
}

function clausesOf(index: CodePointIndex, { start, end }: Range): Clause[] {
  const parts: Clause[] = []
  const brackets = bracketCounter()
  let [from, at] = [start, start]
  for (const character of index.slice(start, end)) {
    brackets.pass(character)
    at++
    if (at < end && !(semicolons.includes(character) && !brackets.isOpen())) continue
    parts.push({ start: from, end: at, continuesPrevious: from > start })
    from = at
  }
  return parts
}

/** Keeps count of quotation marks and brackets that are open. */
function bracketCounter() {
  let [depth, straight] = [0, false]
  return {
    pass(character: string) {
      if (opening.includes(character)) depth++
      else if (closing.includes(character)) depth = Math.max(0, depth - 1)
      else if (character === '"') straight = !straight
    },
    isOpen: () => depth > 0 || straight,
  }
}
