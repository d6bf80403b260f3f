import type { CodePointIndex, Range } from '@/lib/text/code-points'
import { splitSentences } from '@/lib/text/sentences'

const opening = '“「『(\uFF08'
const closing = '”」』)\uFF09'
const continuing = /^[,\uFF0C、;\uFF1B:\uFF1A…]/
const quotedEnding = /["”」』]$/
const semicolons = ';\uFF1B'

/** A sentence, or a part of it; whether it goes on with the part before. */
type Clause = Range & { continuesPrevious: boolean }

/** Splits a range into sentences and their parts up to a semicolon; quoted or bracketed text stays whole. */
export function splitClauses(index: CodePointIndex, start: number, end: number): Clause[] {
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
