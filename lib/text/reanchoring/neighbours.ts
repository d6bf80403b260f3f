import type { Range } from '@/lib/text/code-points'
import { type SentenceIndex, type SentenceSpan, unitsOfSpan } from '@/lib/text/reanchoring/sentence-index'

const shortSentence = 16
const context = 16
const tooShortToMoveAlone = 8
/** Openings of a sentence that says something of what the sentence before it named; the first also at the start of a paragraph. */
const anaphora = /^(?:其中|上述|以上|前述|前者|后者|同比|环比|对此|为此|由此|因此|因而)/
const anaphoraInParagraph = /^(?:其|该|此|这|那|它|他们|她们|所以|从而|但|而|却|然而|不过)/

/**
 * Whether unchanged sentences have the context they need: under 16 characters, the next 16 on both sides, or
 * the neighbouring sentence that refers to them or that they refer to.
 */
export function prepareNeighbourCheck(
  old: SentenceIndex,
  next: SentenceIndex,
): (span: SentenceSpan, found: SentenceSpan) => boolean {
  const paragraphs = unitsOfParagraphs(old)
  const keyAt = ({ sentences, paragraphs }: SentenceIndex, at: number) =>
    paragraphs[sentences[at]!.paragraph]!.key
  const equal = (one: number, other: number) => old.sentences[one]?.words === next.sentences[other]?.words

  const hasSameContext = (span: SentenceSpan, units: Range, newUnits: Range) => {
    const first = paragraphs[old.sentences[span.first]!.paragraph]!
    const last = paragraphs[old.sentences[span.last]!.paragraph]!
    const before = Math.min(context, units.start - first.start)
    const after = Math.min(context, last.end - units.end)
    return (
      old.words.slice(units.start - before, units.start) ===
        next.words.slice(Math.max(newUnits.start - before, 0), newUnits.start) &&
      old.words.slice(units.end, units.end + after) === next.words.slice(newUnits.end, newUnits.end + after)
    )
  }
  const hasSameAntecedent = (span: SentenceSpan, found: SentenceSpan) => {
    if (old.sentences[span.first]!.continuesPrevious !== next.sentences[found.first]!.continuesPrevious)
      return false
    for (let step = 0; span.first - step > 0; step++) {
      const at = span.first - step
      if (!old.sentences[at]!.continuesPrevious && !isAnaphoric(old, at)) break
      if (!equal(at - 1, found.first - step - 1)) return false
    }
    return !isAnaphoricInParagraph(next, found.last + 1) || equal(span.last + 1, found.last + 1)
  }

  return (span, found) => {
    const [units, newUnits] = [unitsOfSpan(old, span), unitsOfSpan(next, found)]
    const length = units.end - units.start
    if (length < shortSentence && !hasSameContext(span, units, newUnits)) return false
    const moved = keyAt(old, span.first) !== keyAt(next, found.first)
    const accompanied = equal(span.first - 1, found.first - 1) || equal(span.last + 1, found.last + 1)
    if (length < tooShortToMoveAlone && moved && !accompanied) return false
    return hasSameAntecedent(span, found)
  }
}

function isAnaphoric(reading: SentenceIndex, at: number): boolean {
  return anaphora.test(reading.sentences[at]!.words) || isAnaphoricInParagraph(reading, at)
}

function isAnaphoricInParagraph({ sentences }: SentenceIndex, at: number): boolean {
  const sentence = sentences[at]
  if (!sentence || sentences[at - 1]?.paragraph !== sentence.paragraph) return false
  return anaphora.test(sentence.words) || anaphoraInParagraph.test(sentence.words)
}

function unitsOfParagraphs({ paragraphs, sentences }: SentenceIndex): Range[] {
  const units = paragraphs.map(() => ({ start: Number.POSITIVE_INFINITY, end: 0 }))
  for (const { paragraph, offset, words } of sentences) {
    const range = units[paragraph]!
    range.start = Math.min(range.start, offset)
    range.end = offset + words.length
  }
  return units
}
