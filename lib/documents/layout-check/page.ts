import {
  type LayoutCause,
  type LayoutMessages,
  type LayoutRule,
  mostCommon,
  type ParsedLayout,
  toExcerpts,
} from '@/lib/documents/layout-check/check'
import type { OutlineEntry } from '@/lib/documents/layout-check/outline'
import type { LayoutParagraph } from '@/lib/documents/layout-check/paragraphs'
import type { PageSection } from '@/lib/documents/layout-check/sections'
import {
  millimetre,
  requiredMargins,
  requiredPaper,
  requiredTypefaces,
} from '@/lib/documents/layout-check/standard'

/** Paper of each section against A4. */
export const checkPaper: LayoutRule = (layout, { messages, formatMessage }) => {
  const size = ({ width, height }: { width: number; height: number }) =>
    formatMessage(messages.size, { width: rounded(width), height: rounded(height) })
  const wrong = layout.sections.filter(
    ({ width, height }) => !near(width, requiredPaper.width) || !near(height, requiredPaper.height),
  )
  return {
    item: 'paper',
    ok: wrong.length === 0,
    wanted: size(requiredPaper),
    found: size(wrong[0] ?? layout.sections[0]!),
    ...toExcerpts(openings(wrong, layout)),
  }
}

/** Margins of each section, the gutter counted with the left one. */
export const checkMargins: LayoutRule = (layout, { messages, formatMessage }) => {
  const sides = ['top', 'right', 'bottom', 'left'] as const
  const list = (margins: Record<(typeof sides)[number], number>) =>
    formatMessage(messages.millimetres, { values: sides.map((side) => rounded(margins[side])).join(' / ') })
  const wrong = layout.sections.filter((section) =>
    sides.some((side) => !near(section[side], requiredMargins[side])),
  )
  return {
    item: 'margins',
    ok: wrong.length === 0,
    wanted: list(requiredMargins),
    found: list(wrong[0] ?? layout.sections[0]!),
    ...toExcerpts(openings(wrong, layout)),
  }
}

/** GB/T 9704-2012, 5.2.3. */
export const linesWanted = 22

/** Lines a page at the pitch of the body's paragraphs. */
export const checkLines: LayoutRule = (layout, wording) => {
  const { messages, formatMessage } = wording
  const counted = (one: ParsedLayout) =>
    textParagraphs(one).map((paragraph) => ({
      paragraph,
      weight: paragraph.text.length,
      value: linesAPage(paragraph, sectionOf(paragraph, one)),
    }))
  const name = (count: number) => formatMessage(messages.lines, { count })
  return { item: 'lines', ...counting(counted, layout, { wanted: linesWanted, name }, wording) }
}

type Counted = { paragraph: LayoutParagraph; weight: number; value: number }

/** The most common wrong value, or else the most common value; what the page alone makes wrong is said as that. */
function counting(
  count: (layout: ParsedLayout) => Counted[],
  layout: ParsedLayout,
  { wanted, name }: { wanted: number; name: (count: number) => string },
  { messages, formatMessage }: LayoutMessages,
) {
  const isWrong = ({ value }: Counted) => value !== wanted
  const counted = count(layout)
  const wrong = counted.filter(isWrong)
  const value = mostCommon(wrong.length > 0 ? wrong : counted)
  const found = value === undefined ? messages.none : name(value)
  const shared = { ok: counted.length > 0 && wrong.length === 0, wanted: name(wanted) }
  const causedBy =
    wrong.length > 0 ? causes.find((cause) => !count(withoutFault(layout, cause)).some(isWrong)) : undefined
  if (causedBy)
    return {
      ...shared,
      found: formatMessage(messages.causedBy, { found, cause: messages.causes[causedBy] }),
      causedBy,
    }
  return { ...shared, found, ...toExcerpts(wrong.map(({ paragraph }) => paragraph)) }
}

const causes: LayoutCause[] = ['margins', 'paper', 'size']

/** The layout with the margins set right, with the paper too, or with the size of the type. */
export function withoutFault(layout: ParsedLayout, cause: LayoutCause): ParsedLayout {
  if (cause === 'size') return { ...layout, outline: layout.outline.map(withRequiredSize) }
  const page = { ...(cause === 'paper' ? requiredPaper : {}), ...requiredMargins }
  return { ...layout, sections: layout.sections.map((section) => ({ ...section, ...page })) }
}

function withRequiredSize(entry: OutlineEntry): OutlineEntry {
  const { size } = requiredTypefaces.body
  const runs = entry.paragraph.runs.map((run) => ({ ...run, format: { ...run.format, size } }))
  return { ...entry, paragraph: { ...entry.paragraph, runs } }
}

/** Word's single line for Chinese type, in ems, where neither an exact height nor a grid says otherwise. */
const singleLine = 1.3

export function linesAPage(
  { format, runs }: LayoutParagraph,
  { height, top, bottom, grid }: PageSection,
): number {
  const em = 10 * Math.max(...runs.map((run) => run.format.size ?? 20), 1)
  const { line = 240, rule = 'auto' } = format
  const onGrid = grid.kind !== 'default' && grid.pitch > 0 && format.snaps !== false
  const natural = rule === 'auto' ? (em * singleLine * line) / 240 : Math.max(line, em * singleLine)
  const gridLines = Math.max(1, Math.ceil((em * singleLine) / grid.pitch - 0.01))
  const snapped =
    rule === 'auto' ? (gridLines * grid.pitch * line) / 240 : Math.max(line, gridLines * grid.pitch)
  const pitch = rule === 'exact' ? line : onGrid ? snapped : natural
  return Math.floor((height - top - bottom) / pitch + 0.001)
}

/** GB/T 9704-2012, 5.2.3. */
export const charactersWanted = 28

/** Characters a line at the size, spacing and grid of the body's Chinese. */
export const checkCharacters: LayoutRule = (layout, wording) => {
  const { messages, formatMessage } = wording
  const counted = (one: ParsedLayout) =>
    textParagraphs(one).flatMap((paragraph) => {
      const section = sectionOf(paragraph, one)
      return paragraph.runs
        .filter((run) => /\p{Script=Han}/u.test(run.text))
        .map(({ text, format }) => ({
          paragraph,
          weight: text.length,
          value: charactersALine(format, paragraph, section),
        }))
    })
  const name = (count: number) => formatMessage(messages.characters, { count })
  return { item: 'characters', ...counting(counted, layout, { wanted: charactersWanted, name }, wording) }
}

/** A grid of characters adds 1/4096 pt units to each; twips here. */
const gridUnit = 20 / 4096

export function charactersALine(
  { size = 20, spacing = 0, scale = 100 }: LayoutParagraph['runs'][number]['format'],
  { format }: LayoutParagraph,
  { width, left, right, grid }: PageSection,
): number {
  const onGrid = /Chars$/.test(grid.kind) && format.snaps !== false
  const advance = (size * 10 * scale) / 100 + spacing + (onGrid ? grid.charSpace * gridUnit : 0)
  return Math.floor((width - left - right) / advance + 0.001)
}

/** Body and levels: what stands on the lines of the page. */
function textParagraphs({ outline }: ParsedLayout): LayoutParagraph[] {
  return outline.filter(({ kind }) => kind === 'body' || kind === 'level').map(({ paragraph }) => paragraph)
}

/** The section that a paragraph stands in. */
export function sectionOf({ section }: LayoutParagraph, { sections }: ParsedLayout): PageSection {
  return sections[Math.min(section, sections.length - 1)]!
}

/** The first paragraph with words of each of these sections. */
function openings(sections: PageSection[], layout: ParsedLayout): LayoutParagraph[] {
  return sections.flatMap(
    (section) => layout.paragraphs.find((one) => one.text.trim() && sectionOf(one, layout) === section) ?? [],
  )
}

function near(found: number, wanted: number): boolean {
  return Math.abs(found - wanted) <= millimetre
}

function rounded(length: number): number {
  return Math.round((length / millimetre) * 10) / 10
}
