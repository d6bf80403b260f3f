import {
  type LayoutCheckResult,
  type LayoutMessages,
  type LayoutRule,
  mostCommon,
  toExcerpts,
} from '@/lib/documents/layout-check/check'
import type { RunFormat } from '@/lib/documents/layout-check/formatting'
import type { OutlineEntry } from '@/lib/documents/layout-check/outline'
import type { LayoutParagraph, LayoutRun } from '@/lib/documents/layout-check/paragraphs'
import { hasTypeface, type RequiredTypeface, requiredTypefaces } from '@/lib/documents/layout-check/standard'

const han = /\p{Script=Han}/u

/** Typeface and size of all Chinese in the body, also of what follows a heading in its own paragraph. */
export const checkBodyFont: LayoutRule = ({ outline }, wording) => {
  const found = outline.flatMap((part) => bodyRuns(part).map((run) => ({ run, paragraph: part.paragraph })))
  return faceCheck('bodyFont', found, () => requiredTypefaces.body, wording)
}

/** Typeface and size of the title, bold or not. */
export const checkTitleFont: LayoutRule = ({ outline }, wording) => {
  const found = outline
    .filter(({ kind }) => kind === 'title')
    .flatMap(({ paragraph }) => paragraph.runs.map((run) => ({ run, paragraph })))
  return faceCheck('titleFont', found, () => requiredTypefaces.title, wording)
}

/** Typeface and size of each level by its mark, none of them bold; without levels there is nothing to find. */
export const checkLevels: LayoutRule = ({ outline }, { messages, formatMessage }) => {
  const faceOf = (level: number) => requiredTypefaces.levels[level - 1]!
  const found = outline.flatMap((part) =>
    chinese(headingRuns(part)).map(({ format }) => ({ part, level: part.level ?? 1, look: format })),
  )
  const isWrong = ({ look: format, level }: (typeof found)[number]) =>
    !hasTypeface(format, faceOf(level)) || format.bold === true
  const wrong = found.filter(isWrong)
  const levelText = (level: number, face: string) =>
    formatMessage(messages.levelFace, { mark: messages.levelMarks[level - 1]!, face })
  return {
    item: 'levels',
    ok: wrong.length === 0,
    wanted: [1, 2, 3, 4]
      .map((level) => levelText(level, faceName(faceOf(level), { messages, formatMessage })))
      .join(messages.between),
    found: wrong[0]
      ? levelText(wrong[0].level, formatName(wrong[0].look, { messages, formatMessage }))
      : found.length > 0
        ? messages.allRight
        : messages.none,
    ...toExcerpts(wrong.map(({ part }) => part.paragraph)),
  }
}

type RunInParagraph = { run: LayoutRun; paragraph: LayoutParagraph }

function faceCheck(
  item: LayoutCheckResult['item'],
  all: RunInParagraph[],
  faceOf: () => RequiredTypeface,
  wording: LayoutMessages,
): LayoutCheckResult {
  const found = all.filter(({ run }) => han.test(run.text))
  const wrong = found.filter(({ run }) => !hasTypeface(run.format, faceOf()))
  const shown = mostCommon(
    (wrong.length > 0 ? wrong : found).map(({ run }) => ({
      value: formatName({ ...run.format, bold: false }, wording),
      weight: run.text.length,
    })),
  )
  return {
    item,
    ok: found.length > 0 && wrong.length === 0,
    wanted: faceName(faceOf(), wording),
    found: shown ?? wording.messages.none,
    ...toExcerpts(wrong.map(({ paragraph }) => paragraph)),
  }
}

/** A level's own words: the whole paragraph, or the first sentence where text follows in it. */
function headingRuns({ kind, paragraph }: OutlineEntry): LayoutRun[] {
  return kind === 'level' ? splitRunIn(paragraph).heading : []
}

function bodyRuns({ kind, paragraph }: OutlineEntry): LayoutRun[] {
  if (kind === 'body') return paragraph.runs
  return kind === 'level' ? splitRunIn(paragraph).rest : []
}

/** The runs of a level's heading and of the text that follows it in its paragraph; one run may be in both. */
export function splitRunIn({ runs, text, format }: LayoutParagraph): {
  heading: LayoutRun[]
  rest: LayoutRun[]
} {
  if ((format.outline ?? 9) < 9) return { heading: runs, rest: [] }
  // A colon ends a heading only before a sentence: 产业布局：统筹全局的大战略 is one whole.
  const end = text.search(/[。！？；]\s*$/.test(text) ? /[。：]/ : /。/) + 1
  if (end === 0 || end >= text.trimEnd().length) return { heading: runs, rest: [] }
  const heading: LayoutRun[] = []
  const rest: LayoutRun[] = []
  let at = 0
  for (const run of runs) {
    const cut = Math.min(Math.max(end - at, 0), run.text.length)
    if (cut > 0) heading.push({ ...run, text: run.text.slice(0, cut) })
    if (cut < run.text.length) rest.push({ ...run, text: run.text.slice(cut) })
    at += run.text.length
  }
  return { heading, rest }
}

function chinese(runs: LayoutRun[]): LayoutRun[] {
  return runs.filter((run) => han.test(run.text))
}

function faceName({ names, size }: RequiredTypeface, { messages, formatMessage }: LayoutMessages): string {
  return formatMessage(messages.points, { font: names[0]!, size: size / 2 })
}

function formatName(
  { font, size = 20, bold }: RunFormat,
  { messages, formatMessage }: LayoutMessages,
): string {
  const face = formatMessage(messages.points, { font: font ?? messages.unnamedFont, size: size / 2 })
  return bold ? formatMessage(messages.bold, { face }) : face
}
