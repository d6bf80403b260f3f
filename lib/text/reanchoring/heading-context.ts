import { foldText } from '@/lib/text/folding'
import { parseNumbering } from '@/lib/text/numbering'
import { type SentenceIndex, spanOver } from '@/lib/text/reanchoring/sentence-index'
import { parseStructure } from '@/lib/text/structure'

/**
 * The context above a paragraph: its numbered headings, the line that announces its list, the unit of its
 * table.
 */
type HeadingContext = { headings: string[]; announcement: string | null; unit: string | null }

const maxSpeakerLength = 20
const unitOfTable =
  /单位[:\uFF1A]\s*((?:人民币)?[百千万亿]*(?:元|美元|人次?|户|家|个|件|吨|亩|公里|平方公里|平方米|公顷|千瓦时|%|\uFF05))\s*[)\uFF09]?$/

/** The context above each paragraph of an index. */
export function findHeadingContexts({ index, paragraphs }: SentenceIndex): HeadingContext[] {
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
export function isSameHeadingContext(before: HeadingContext, after: HeadingContext): boolean {
  return (
    before.headings.every((heading) => after.headings.includes(heading)) &&
    before.announcement === after.announcement &&
    before.unit === after.unit
  )
}

/** Says whether the run-in heading over an old sentence is still the last one, of all the old text had, before the new sentence. */
export function prepareRunInHeadingCheck(
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
