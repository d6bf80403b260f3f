import { codePointLength, type Range } from '@/lib/text/code-points'
import { arabicKind, type Numbering, numberingLevel, parseNumbering } from '@/lib/text/numbering'
import { splitSentencesUtf16 } from '@/lib/text/sentences'

/** A heading found in the text, in UTF-16 positions; `end` is where its own words end. */
export type DetectedHeading = Range & { level: number; runIn: boolean }

type Line = Range & { numbering: Numbering | null; text: string }
type LineRole = 'line' | 'run-in' | null

const maxHeadingLength = 60
const maxSentenceHeadingLength = 25
const minBodyLength = 6

/** Numbered headings: lines of their own, or short numbered sentences that lead the text of their paragraph. */
export function findNumberedHeadings(text: string, paragraphs: Range[]): DetectedHeading[] {
  const lines = paragraphs.map((range) => {
    const line = text.slice(range.start, range.end)
    return { ...range, text: line, numbering: parseNumbering(line) }
  })
  const lists = linesOfLists(lines)
  const roles = lines.map((line, at) => (lists.has(at) ? null : roleOf(line, lines[at - 1])))
  const used = new Set(lines.flatMap((line, at) => (roles[at] === 'line' ? [line.numbering!.kind] : [])))
  return lines.flatMap((line, at): DetectedHeading[] => {
    const role = roles[at]
    if (!role || !line.numbering) return []
    if (role === 'run-in' && !hasSibling(lines, roles, at)) return []
    const end = role === 'line' ? line.end : line.start + leadOf(line).length
    return [
      { start: line.start, end, level: numberingLevel(line.numbering.kind, used), runIn: role === 'run-in' },
    ]
  })
}

function roleOf(line: Line, before: Line | undefined): LineRole {
  if (!line.numbering) return null
  const lead = leadOf(line)
  if (lead.length < line.text.length) return isRunInHeading(line, lead) ? 'run-in' : null
  if (codePointLength(line.text) > maxHeadingLength || /[,\uFF0C;\uFF1B、]$/.test(line.text)) return null
  if (!/。$/.test(line.text)) return 'line'
  // With a full stop only a short phrase is a heading, and not the last item of a list of clauses.
  const clause = /[,\uFF0C:\uFF1A;\uFF1B了]/.test(line.text) || /[;\uFF1B,\uFF0C]$/.test(before?.text ?? '')
  return codePointLength(line.text) <= maxSentenceHeadingLength && !clause ? 'line' : null
}

/** The first sentence of a line. */
function leadOf(line: Line): string {
  const first = splitSentencesUtf16(line.text, line.numbering?.length ?? 0, line.text.length)[0]
  return line.text.slice(0, first?.end)
}

function isRunInHeading(line: Line, lead: string): boolean {
  const inner =
    line.numbering!.kind < arabicKind ? /[:\uFF1A;\uFF1B]|了(?!解)/ : /[,\uFF0C:\uFF1A;\uFF1B]|了(?!解)/
  const body = line.text.length - lead.length
  return (
    lead.endsWith('。') &&
    codePointLength(lead) <= maxSentenceHeadingLength &&
    body >= minBodyLength &&
    !inner.test(lead.slice(line.numbering!.length))
  )
}

/** Another heading of the same kind before the next, or after the last, one of a higher kind. */
function hasSibling(lines: Line[], roles: LineRole[], at: number): boolean {
  const { kind } = lines[at]!.numbering!
  for (const step of [-1, 1]) {
    for (let other = at + step; lines[other]; other += step) {
      if (!roles[other]) continue
      if (lines[other]!.numbering!.kind === kind) return true
      if (lines[other]!.numbering!.kind < kind) break
    }
  }
  return false
}

/** Numbered lines directly below one another that are the items of a list: clauses, or announced by a colon. */
function linesOfLists(lines: Line[]): Set<number> {
  const items = new Set<number>()
  for (let from = 0; from < lines.length; ) {
    const kind = lines[from]!.numbering?.kind
    let to = from + 1
    while (kind !== undefined && lines[to]?.numbering?.kind === kind) to++
    const run = lines.slice(from, to)
    const clauses = run.some(
      (line) => /[,\uFF0C;\uFF1B。]$/.test(line.text) && leadOf(line).length === line.text.length,
    )
    const announced =
      kind !== undefined && kind >= arabicKind && /[:\uFF1A]$/.test(lines[from - 1]?.text ?? '')
    if (run.length > 1 && (clauses || announced)) for (let at = from; at < to; at++) items.add(at)
    from = to
  }
  return items
}
