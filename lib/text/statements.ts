import type { CodePointIndex, Range } from '@/lib/text/code-points'
import { splitSentences } from '@/lib/text/sentences'

const opening = '“「『(\uFF08'
const closing = '”」』)\uFF09'
const continuing = /^[,\uFF0C、;\uFF1B:\uFF1A…]/
const said = /["”」』]$/
const semicolons = ';\uFF1B'

/** A sentence, or a part of it; whether it goes on with the part before. */
type Statement = Range & { goesOn: boolean }

/**
 * Splits a stretch of a text into what can be understood by itself: sentences, and the parts of a sentence up to its
 * semicolons; what stands in quotation marks or brackets is never cut off from its frame.
 */
export function splitStatements(index: CodePointIndex, start: number, end: number): Statement[] {
  return wholeSentences(index, start, end).flatMap((sentence) => partsOf(index, sentence))
}

function wholeSentences(index: CodePointIndex, start: number, end: number): Range[] {
  const whole: Range[] = []
  const frame = openFrame()
  let goesOn = false
  for (const range of splitSentences(index, start, end)) {
    const raw = index.slice(range.start, range.end)
    const last = whole.at(-1)
    if (last && (goesOn || continuing.test(raw))) last.end = range.end
    else whole.push({ ...range })
    for (const character of raw) frame.pass(character)
    goesOn = frame.isOpen() || said.test(raw)
  }
  return whole
}

function partsOf(index: CodePointIndex, { start, end }: Range): Statement[] {
  const parts: Statement[] = []
  const frame = openFrame()
  let [from, at] = [start, start]
  for (const character of index.slice(start, end)) {
    frame.pass(character)
    at++
    if (at < end && !(semicolons.includes(character) && !frame.isOpen())) continue
    parts.push({ start: from, end: at, goesOn: from > start })
    from = at
  }
  return parts
}

/** Keeps count of quotation marks and brackets that are open. */
function openFrame() {
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
