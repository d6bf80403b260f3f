import {
  type Check,
  commonest,
  placesOf,
  type Reading,
  type Wording,
} from '@/lib/documents/layout-check/check'
import type { RunLook } from '@/lib/documents/layout-check/looks'
import type { Part } from '@/lib/documents/layout-check/outline'
import type { Paragraph, Run } from '@/lib/documents/layout-check/paragraphs'
import { type Face, isFace, wantedFaces } from '@/lib/documents/layout-check/standard'

const han = /\p{Script=Han}/u

/** Typeface and size of all Chinese in the body, also of what follows a heading in its own paragraph. */
export function checkBodyFont({ parts }: Reading, wording: Wording): Check {
  const found = parts.flatMap((part) => bodyRuns(part).map((run) => ({ run, paragraph: part.paragraph })))
  return faceCheck('bodyFont', found, () => wantedFaces.body, wording)
}

/** Typeface and size of the title, bold or not. */
export function checkTitleFont({ parts }: Reading, wording: Wording): Check {
  const found = parts
    .filter(({ kind }) => kind === 'title')
    .flatMap(({ paragraph }) => paragraph.runs.map((run) => ({ run, paragraph })))
  return faceCheck('titleFont', found, () => wantedFaces.title, wording)
}

/** Typeface and size of each level by its mark, none of them bold; without levels there is nothing to find. */
export function checkLevels({ parts }: Reading, { words, say }: Wording): Check {
  const faceOf = (level: number) => wantedFaces.levels[level - 1]!
  const found = parts.flatMap((part) =>
    chinese(headingRuns(part)).map(({ look }) => ({ part, level: part.level ?? 1, look })),
  )
  const isWrong = ({ look, level }: (typeof found)[number]) =>
    !isFace(look, faceOf(level)) || look.bold === true
  const wrong = found.filter(isWrong)
  const said = (level: number, face: string) =>
    say(words.levelFace, { mark: words.levelMarks[level - 1]!, face })
  return {
    item: 'levels',
    ok: wrong.length === 0,
    wanted: [1, 2, 3, 4]
      .map((level) => said(level, faceName(faceOf(level), { words, say })))
      .join(words.between),
    found: wrong[0]
      ? said(wrong[0].level, lookName(wrong[0].look, { words, say }))
      : found.length > 0
        ? words.allRight
        : words.none,
    ...placesOf([...new Set(wrong.map(({ part }) => part.paragraph))]),
  }
}

type Found = { run: Run; paragraph: Paragraph }

function faceCheck(item: Check['item'], all: Found[], faceOf: () => Face, wording: Wording): Check {
  const found = all.filter(({ run }) => han.test(run.text))
  const wrong = found.filter(({ run }) => !isFace(run.look, faceOf()))
  const shown = commonest(
    (wrong.length > 0 ? wrong : found).map(({ run }) => ({
      value: lookName({ ...run.look, bold: false }, wording),
      weight: run.text.length,
    })),
  )
  return {
    item,
    ok: found.length > 0 && wrong.length === 0,
    wanted: faceName(faceOf(), wording),
    found: shown ?? wording.words.none,
    ...placesOf([...new Set(wrong.map(({ paragraph }) => paragraph))]),
  }
}

/** A level's own words: the whole paragraph, or the first sentence where text follows in it. */
function headingRuns({ kind, paragraph }: Part): Run[] {
  return kind === 'level' ? split(paragraph).heading : []
}

function bodyRuns({ kind, paragraph }: Part): Run[] {
  if (kind === 'body') return paragraph.runs
  return kind === 'level' ? split(paragraph).rest : []
}

function split({ runs, text, look }: Paragraph): { heading: Run[]; rest: Run[] } {
  if ((look.outline ?? 9) < 9) return { heading: runs, rest: [] }
  // A colon ends a heading only before a sentence: 产业布局：统筹全局的大战略 is one whole.
  const end = text.search(/[。！？；]\s*$/.test(text) ? /[。：]/ : /。/) + 1
  if (end === 0 || end >= text.trimEnd().length) return { heading: runs, rest: [] }
  const heading: Run[] = []
  const rest: Run[] = []
  let at = 0
  for (const run of runs) {
    const cut = Math.min(Math.max(end - at, 0), run.text.length)
    if (cut > 0) heading.push({ ...run, text: run.text.slice(0, cut) })
    if (cut < run.text.length) rest.push({ ...run, text: run.text.slice(cut) })
    at += run.text.length
  }
  return { heading, rest }
}

function chinese(runs: Run[]): Run[] {
  return runs.filter((run) => han.test(run.text))
}

function faceName({ names, size }: Face, { words, say }: Wording): string {
  return say(words.points, { font: names[0]!, size: size / 2 })
}

function lookName({ font, size = 20, bold }: RunLook, { words, say }: Wording): string {
  const face = say(words.points, { font: font ?? words.unnamedFont, size: size / 2 })
  return bold ? say(words.bold, { face }) : face
}
