import type { Range } from '@/lib/text/code-points'
import { type Reading, type Run, unitsOfRun } from '@/lib/text/reading'

const shortSentence = 16
const context = 16
const tooShortToMoveAlone = 8
/** Openings of a sentence that says something of what the sentence before it named; the first also at the start of a paragraph. */
const leaningFar = /^(?:其中|上述|以上|前述|前者|后者|同比|环比|对此|为此|由此|因此|因而)/
const leaning = /^(?:其|该|此|这|那|它|他们|她们|所以|从而|但|而|却|然而|不过)/

/**
 * Says whether unchanged sentences stand beside what they need: under 16 characters the next 16 on both sides in
 * their paragraph, or one neighbour if they are a paragraph under 8 that moved; the sentence before if they lean on
 * it or go on with it; the sentence behind if one leans on them now.
 */
export function prepareNeighbours(old: Reading, next: Reading): (run: Run, found: Run) => boolean {
  const paragraphs = unitsOfParagraphs(old)
  const keyAt = ({ sentences, paragraphs }: Reading, at: number) => paragraphs[sentences[at]!.paragraph]!.key
  const equal = (one: number, other: number) => old.sentences[one]?.words === next.sentences[other]?.words

  const sameContext = (run: Run, units: Range, newUnits: Range) => {
    const first = paragraphs[old.sentences[run.first]!.paragraph]!
    const last = paragraphs[old.sentences[run.last]!.paragraph]!
    const before = Math.min(context, units.start - first.start)
    const after = Math.min(context, last.end - units.end)
    return (
      old.words.slice(units.start - before, units.start) ===
        next.words.slice(Math.max(newUnits.start - before, 0), newUnits.start) &&
      old.words.slice(units.end, units.end + after) === next.words.slice(newUnits.end, newUnits.end + after)
    )
  }
  const leansAlike = (run: Run, found: Run) => {
    if (old.sentences[run.first]!.goesOn !== next.sentences[found.first]!.goesOn) return false
    for (let step = 0; run.first - step > 0; step++) {
      const at = run.first - step
      if (!old.sentences[at]!.goesOn && !leans(old, at)) break
      if (!equal(at - 1, found.first - step - 1)) return false
    }
    return !leansInParagraph(next, found.last + 1) || equal(run.last + 1, found.last + 1)
  }

  return (run, found) => {
    const [units, newUnits] = [unitsOfRun(old, run), unitsOfRun(next, found)]
    const length = units.end - units.start
    if (length < shortSentence && !sameContext(run, units, newUnits)) return false
    const moved = keyAt(old, run.first) !== keyAt(next, found.first)
    const accompanied = equal(run.first - 1, found.first - 1) || equal(run.last + 1, found.last + 1)
    if (length < tooShortToMoveAlone && moved && !accompanied) return false
    return leansAlike(run, found)
  }
}

function leans(reading: Reading, at: number): boolean {
  return leaningFar.test(reading.sentences[at]!.words) || leansInParagraph(reading, at)
}

function leansInParagraph({ sentences }: Reading, at: number): boolean {
  const sentence = sentences[at]
  if (!sentence || sentences[at - 1]?.paragraph !== sentence.paragraph) return false
  return leaningFar.test(sentence.words) || leaning.test(sentence.words)
}

function unitsOfParagraphs({ paragraphs, sentences }: Reading): Range[] {
  const units = paragraphs.map(() => ({ start: Number.POSITIVE_INFINITY, end: 0 }))
  for (const { paragraph, offset, words } of sentences) {
    const range = units[paragraph]!
    range.start = Math.min(range.start, offset)
    range.end = offset + words.length
  }
  return units
}
