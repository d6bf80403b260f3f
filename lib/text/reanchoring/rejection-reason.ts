import type { Range } from '@/lib/text/code-points'
import { foldText } from '@/lib/text/folding'
import { parseNumbering } from '@/lib/text/numbering'
import type { ExactMatch } from '@/lib/text/reanchoring/exact-match'
import {
  type SentenceIndex,
  type SentenceSpan,
  spanOver,
  unitsOfSpan,
} from '@/lib/text/reanchoring/sentence-index'
import { parseStructure } from '@/lib/text/structure'

/** Why a match is proposed to a person and not accepted; the first reason that holds. */
export type RejectionReason =
  /** The words changed. */
  | 'words'
  /** The sentence around the words changed. */
  | 'sentence'
  /** The sentence occurs several times in the old or the new revision. */
  | 'twin'
  /** The sentence is short or refers to the one before, and its neighbours changed. */
  | 'neighbours'
  /** A heading over it changed, or the line that announces its list or gives the unit of its table. */
  | 'heading'

/** The reason why unchanged sentences may mean something else at their new position, or null. */
export function prepareRejectionReason(
  old: SentenceIndex,
  next: SentenceIndex,
): (span: SentenceSpan, found: ExactMatch) => RejectionReason | null {
  const headingContexts = { old: findHeadingContexts(old), next: findHeadingContexts(next) }
  const hasSameNeighbours = prepareNeighbourCheck(old, next)
  const hasSameRunInHeading = prepareRunInHeadingCheck(old, next)

  const hasSameHeadings = (span: SentenceSpan, found: SentenceSpan) => {
    for (let step = 0; step <= span.last - span.first; step++) {
      const before = headingContexts.old[old.sentences[span.first + step]!.paragraph]!
      if (!isSameHeadingContext(before, headingContexts.next[next.sentences[found.first + step]!.paragraph]!))
        return false
    }
    return hasSameRunInHeading(span.first, found.first)
  }

  return (span, found) => {
    if (!found.certain) return 'twin'
    if (!hasSameNeighbours(span, found.span)) return 'neighbours'
    return hasSameHeadings(span, found.span) ? null : 'heading'
  }
}

/**
 * The context above a paragraph: its numbered headings, the line that announces its list, the unit of its
 * table.
 */
type HeadingContext = { headings: string[]; announcement: string | null; unit: string | null }

const maxSpeakerLength = 20
const unitOfTable =
  /单位[:\uFF1A]\s*((?:人民币)?[百千万亿]*(?:元|美元|人次?|户|家|个|件|吨|亩|公里|平方公里|平方米|公顷|千瓦时|%|\uFF05))\s*[)\uFF09]?$/

/** The context above each paragraph of an index. */
function findHeadingContexts({ index, paragraphs }: SentenceIndex): HeadingContext[] {
  const sections = parseStructure(index.text).sections.filter(({ runIn }) => !runIn)
  const announcements: (string | null)[] = []
  const lines = paragraphs.map(({ start, end }) => index.slice(start, end))
  let next = 0
  let open: typeof sections = []
  let unit: string | null = null
  return paragraphs.map(({ start }, at) => {
    open = open.filter((section) => section.end > start)
    const headings = open.map(({ heading }) => headingWords(heading))
    const over = unit
    while (sections[next] && sections[next]!.start <= start) {
      open.push(sections[next++]!)
      unit = null
    }
    unit = unitOfTable.exec(lines[at]!)?.[1] ?? unit
    const announcement = announcementOver(lines[at - 1], announcements[at - 1], lines[at]!)
    announcements.push(announcement)
    return { headings, announcement, unit: over }
  })
}

/** Whether all headings that stood over a paragraph stand over the other too, whatever their numbers, and the same announcement and unit. */
function isSameHeadingContext(before: HeadingContext, after: HeadingContext): boolean {
  return (
    before.headings.every((heading) => after.headings.includes(heading)) &&
    before.announcement === after.announcement &&
    before.unit === after.unit
  )
}

/** Says whether the run-in heading over an old sentence is still the last one, of all the old text had, before the new sentence. */
function prepareRunInHeadingCheck(
  old: SentenceIndex,
  next: SentenceIndex,
): (sentence: number, found: number) => boolean {
  const over: (string | undefined)[] = []
  const headings = new Set<string>()
  for (const { start, end, runIn } of parseStructure(old.index.text).sections) {
    const span = runIn && spanOver(old, { start, end })
    if (!span) continue
    const { words } = old.sentences[span.first]!
    headings.add(words)
    for (let at = span.first + 1; at <= span.last; at++) over[at] = words
  }
  let last: string | undefined
  const nowOver = next.sentences.map(({ words }) => {
    const before = last
    if (headings.has(words)) last = words
    return before
  })
  return (sentence, found) => over[sentence] === undefined || over[sentence] === nowOver[found]
}

/** A line with a colon announces the items below it; a short one, a speaker's name, whatever comes next. */
function announcementOver(
  before: string | undefined,
  over: string | null | undefined,
  line: string,
): string | null {
  if (before === undefined) return null
  if (/[:\uFF1A]$/.test(before))
    return isItem(line) || before.length <= maxSpeakerLength ? headingWords(before) : null
  return isItem(before) && isItem(line) ? (over ?? null) : null
}

function isItem(line: string): boolean {
  return parseNumbering(line) !== null || /^[-*•●■◆①-⑳]|^[一二三四五六七八九十]+是|[;\uFF1B]$/.test(line)
}

/** A heading without its number and the mark at its end. */
function headingWords(heading: string): string {
  return foldText(heading.slice(parseNumbering(heading)?.length ?? 0)).words.replace(/[。:;,]+$/, '')
}

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
function prepareNeighbourCheck(
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
