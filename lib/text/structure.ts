import { CodePointIndex, type Range } from '@/lib/text/code-points'
import { type DetectedHeading, findNumberedHeadings } from '@/lib/text/structure/headings'
import { findRunInHeadings } from '@/lib/text/structure/run-in'

export type TextSection = Range & {
  key: string
  parentKey: string | null
  level: number
  heading: string
  runIn: boolean
}
export type Paragraph = Range & { key: string; sectionKey: string | null }
export type Structure = { sections: TextSection[]; paragraphs: Paragraph[] }

/**
 * The sections and paragraphs of a normalised Chinese text, in code points. A paragraph is a line that is not
 * blank; a section ends at the next heading of its level or above.
 */
export function parseStructure(text: string): Structure {
  const lines = linesOf(text)
  const numbered = findNumberedHeadings(text, lines)
  const runIn = regionsOf(lines, numbered).flatMap(({ level, parts }) =>
    findRunInHeadings(text, parts).map(
      (range): DetectedHeading => ({ ...range, level: level + 1, runIn: true }),
    ),
  )
  const headings = [...numbered, ...runIn].sort((one, other) => one.start - other.start)
  return toCodePoints(text, sectionsOf(text, headings), lines)
}

/** Lines that are not blank, without the blanks around them. */
function linesOf(text: string): Range[] {
  return Array.from(text.matchAll(/\S[^\n]*/g), (match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }))
}

/** The text that stands directly under each numbered heading, and the text before the first one. */
function regionsOf(lines: Range[], headings: DetectedHeading[]): { level: number; parts: Range[] }[] {
  const regions: { level: number; parts: Range[] }[] = [{ level: 0, parts: [] }]
  let next = 0
  for (const line of lines) {
    const heading = headings[next]?.start === line.start ? headings[next++] : undefined
    if (heading) regions.push({ level: heading.level, parts: [] })
    if (!heading || heading.end < line.end)
      regions.at(-1)!.parts.push({ start: heading?.end ?? line.start, end: line.end })
  }
  return regions
}

function sectionsOf(text: string, headings: DetectedHeading[]): TextSection[] {
  const sections: TextSection[] = []
  const children = new Map<string | null, number>()
  let open: TextSection[] = []
  for (const { start, end, level, runIn } of headings) {
    for (const section of open) if (section.level >= level) section.end = start
    open = open.filter((section) => section.level < level)
    const parentKey = open.at(-1)?.key ?? null
    const ordinal = (children.get(parentKey) ?? 0) + 1
    children.set(parentKey, ordinal)
    const section = {
      key: parentKey ? `${parentKey}.${ordinal}` : `s${ordinal}`,
      parentKey,
      level,
      heading: text.slice(start, end).replace(/。$/, ''),
      start,
      end: text.length,
      runIn,
    }
    sections.push(section)
    open.push(section)
  }
  return sections
}

function toCodePoints(text: string, sections: TextSection[], lines: Range[]): Structure {
  const index = new CodePointIndex(text)
  const convert = (range: Range) => ({
    start: index.toCodePoint(range.start),
    end: index.toCodePoint(range.end),
  })
  let deepest = -1
  return {
    sections: sections.map((section) => ({
      ...section,
      ...convert({
        start: section.start,
        end: section.start + text.slice(section.start, section.end).trimEnd().length,
      }),
    })),
    paragraphs: lines.map((line, at) => {
      while (sections[deepest + 1] && sections[deepest + 1]!.start <= line.start) deepest++
      return { key: `p${at + 1}`, sectionKey: sections[deepest]?.key ?? null, ...convert(line) }
    }),
  }
}
