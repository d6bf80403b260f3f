import {
  type Check,
  commonest,
  placesOf,
  type Reading,
  type Wording,
} from '@/lib/documents/layout-check/check'
import type { Paragraph } from '@/lib/documents/layout-check/paragraphs'
import type { Section } from '@/lib/documents/layout-check/sections'
import { millimetre, wantedMargins, wantedPaper } from '@/lib/documents/layout-check/standard'

/** Paper of each section against A4. */
export function checkPaper(reading: Reading, { words, say }: Wording): Check {
  const size = ({ width, height }: { width: number; height: number }) =>
    say(words.size, { width: rounded(width), height: rounded(height) })
  const wrong = reading.sections.filter(
    ({ width, height }) => !near(width, wantedPaper.width) || !near(height, wantedPaper.height),
  )
  return {
    item: 'paper',
    ok: wrong.length === 0,
    wanted: size(wantedPaper),
    found: size(wrong[0] ?? reading.sections[0]!),
    ...placesOf(openings(wrong, reading)),
  }
}

/** Margins of each section, the gutter counted with the left one. */
export function checkMargins(reading: Reading, { words, say }: Wording): Check {
  const sides = ['top', 'right', 'bottom', 'left'] as const
  const list = (margins: Record<(typeof sides)[number], number>) =>
    say(words.millimetres, { values: sides.map((side) => rounded(margins[side])).join(' / ') })
  const wrong = reading.sections.filter((section) =>
    sides.some((side) => !near(section[side], wantedMargins[side])),
  )
  return {
    item: 'margins',
    ok: wrong.length === 0,
    wanted: list(wantedMargins),
    found: list(wrong[0] ?? reading.sections[0]!),
    ...placesOf(openings(wrong, reading)),
  }
}

const linesWanted = 22

/** Lines a page at the pitch of the body's paragraphs. */
export function checkLines(reading: Reading, { words, say }: Wording): Check {
  const counted = textParagraphs(reading).map((paragraph) => ({
    paragraph,
    weight: paragraph.text.length,
    value: linesAPage(paragraph, sectionOf(paragraph, reading)),
  }))
  const wanted = (count: number) => say(words.lines, { count })
  return { item: 'lines', ...counting(counted, linesWanted, wanted, words.none) }
}

type Counted = { paragraph: Paragraph; weight: number; value: number }

/** What most of those that are wrong have, or else most of all. */
function counting(counted: Counted[], wanted: number, name: (count: number) => string, none: string) {
  const wrong = counted.filter(({ value }) => value !== wanted)
  const count = commonest(wrong.length > 0 ? wrong : counted)
  return {
    ok: counted.length > 0 && wrong.length === 0,
    wanted: name(wanted),
    found: count === undefined ? none : name(count),
    ...placesOf([...new Set(wrong.map(({ paragraph }) => paragraph))]),
  }
}

/** Word's single line for Chinese type, in ems, where neither an exact height nor a grid says otherwise. */
const singleLine = 1.3

function linesAPage({ look, runs }: Paragraph, { height, top, bottom, grid }: Section): number {
  const em = 10 * Math.max(...runs.map((run) => run.look.size ?? 20), 1)
  const { line = 240, rule = 'auto' } = look
  const onGrid = grid.kind !== 'default' && grid.pitch > 0 && look.snaps !== false
  const natural = rule === 'auto' ? (em * singleLine * line) / 240 : Math.max(line, em * singleLine)
  const gridLines = Math.max(1, Math.ceil((em * singleLine) / grid.pitch - 0.01))
  const snapped =
    rule === 'auto' ? (gridLines * grid.pitch * line) / 240 : Math.max(line, gridLines * grid.pitch)
  const pitch = rule === 'exact' ? line : onGrid ? snapped : natural
  return Math.floor((height - top - bottom) / pitch + 0.001)
}

const charactersWanted = 28

/** Characters a line at the size, spacing and grid of the body's Chinese. */
export function checkCharacters(reading: Reading, { words, say }: Wording): Check {
  const counted = textParagraphs(reading).flatMap((paragraph) => {
    const section = sectionOf(paragraph, reading)
    return paragraph.runs
      .filter((run) => /\p{Script=Han}/u.test(run.text))
      .map(({ text, look }) => ({
        paragraph,
        weight: text.length,
        value: charactersALine(look, paragraph, section),
      }))
  })
  const wanted = (count: number) => say(words.characters, { count })
  return { item: 'characters', ...counting(counted, charactersWanted, wanted, words.none) }
}

/** A grid of characters adds 1/4096 pt units to each; twips here. */
const gridUnit = 20 / 4096

function charactersALine(
  { size = 20, spacing = 0, scale = 100 }: Paragraph['runs'][number]['look'],
  { look }: Paragraph,
  { width, left, right, grid }: Section,
): number {
  const onGrid = /Chars$/.test(grid.kind) && look.snaps !== false
  const advance = (size * 10 * scale) / 100 + spacing + (onGrid ? grid.charSpace * gridUnit : 0)
  return Math.floor((width - left - right) / advance + 0.001)
}

/** Body and levels: what stands on the lines of the page. */
function textParagraphs({ parts }: Reading): Paragraph[] {
  return parts.filter(({ kind }) => kind === 'body' || kind === 'level').map(({ paragraph }) => paragraph)
}

function sectionOf({ section }: Paragraph, { sections }: Reading): Section {
  return sections[Math.min(section, sections.length - 1)]!
}

/** The first paragraph with words of each of these sections. */
function openings(sections: Section[], reading: Reading): Paragraph[] {
  return sections.flatMap(
    (section) =>
      reading.paragraphs.find((one) => one.text.trim() && sectionOf(one, reading) === section) ?? [],
  )
}

function near(found: number, wanted: number): boolean {
  return Math.abs(found - wanted) <= millimetre
}

function rounded(length: number): number {
  return Math.round((length / millimetre) * 10) / 10
}
