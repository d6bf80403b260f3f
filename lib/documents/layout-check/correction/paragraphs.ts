import type { ParsedLayout } from '@/lib/documents/layout-check/check'
import {
  ensureChild,
  removeChildren,
  setAttributes,
  setChildValue,
  setIndent,
} from '@/lib/documents/layout-check/correction/edit'
import {
  correctRun,
  isMisset,
  type RequiredRun,
  splitRun,
} from '@/lib/documents/layout-check/correction/runs'
import { isMarkedHeading } from '@/lib/documents/layout-check/headings'
import { indentedParagraphs, isIndented } from '@/lib/documents/layout-check/indents'
import type { OutlineEntry } from '@/lib/documents/layout-check/outline'
import {
  charactersALine,
  charactersWanted,
  linesAPage,
  linesWanted,
  sectionOf,
} from '@/lib/documents/layout-check/page'
import type { LayoutParagraph, LayoutRun } from '@/lib/documents/layout-check/paragraphs'
import type { PageSection } from '@/lib/documents/layout-check/sections'
import {
  type RequiredTypeface,
  requiredSetting,
  requiredTypefaces,
} from '@/lib/documents/layout-check/standard'
import { isInMiddle } from '@/lib/documents/layout-check/title'
import { splitRunIn } from '@/lib/documents/layout-check/typefaces'

/**
 * Corrects title, levels and body by direct formatting. `layout` has the corrected sections; `keepsGrid` says whether
 * lines may follow the file's own grid; `headingStyle` gives the id of a style.
 */
export function correctParagraphs(
  layout: ParsedLayout,
  keepsGrid: boolean,
  headingStyle: (level: number) => string | undefined,
): void {
  const indented = new Set(indentedParagraphs(layout))
  for (const entry of layout.outline) {
    const { kind, paragraph } = entry
    const section = sectionOf(paragraph, layout)
    if (kind === 'title') correctTitle(paragraph)
    if (kind !== 'level' && kind !== 'body') continue
    correctRuns(entry, section)
    if (!keepsGrid || linesAPage(paragraph, section) !== linesWanted) correctLines(paragraph)
    if (indented.has(paragraph)) correctIndent(paragraph)
    correctHeadingStyle(entry, headingStyle)
  }
}

function correctTitle(paragraph: LayoutParagraph): void {
  const required = { face: requiredTypefaces.title, upright: false, narrow: false }
  for (const run of ownRuns(paragraph, paragraph.runs)) correctRun(run, required)
  if (isInMiddle(paragraph)) return
  const pPr = ensureChild(paragraph.element, 'pPr')
  setChildValue(pPr, 'jc', 'center')
  setIndent(pPr, { side: 0, firstLine: 0, firstLineChars: 0 })
}

function correctRuns(entry: OutlineEntry, section: PageSection): void {
  const { paragraph } = entry
  const level = (requiredTypefaces.levels as RequiredTypeface[])[(entry.level ?? 1) - 1]!
  const { heading, rest } =
    entry.kind === 'level' ? splitRunIn(paragraph) : { heading: [], rest: paragraph.runs }
  const requiredFor = (face: RequiredTypeface, upright: boolean) => (run: LayoutRun) => ({
    face,
    upright,
    narrow: isTooWide(run, paragraph, section),
  })
  const [forHeading, forRest] = [requiredFor(level, true), requiredFor(requiredTypefaces.body, false)]
  const [head, tail] = divideRun(heading, rest, forHeading, forRest)
  for (const run of ownRuns(paragraph, head)) correctRun(run, forHeading(run))
  for (const run of ownRuns(paragraph, tail)) correctRun(run, forRest(run))
}

type Requirement = (run: LayoutRun) => RequiredRun

/** Where one run holds the end of the heading and the beginning of the text, and is not set right, makes it two. */
function divideRun(
  heading: LayoutRun[],
  rest: LayoutRun[],
  forHeading: Requirement,
  forRest: Requirement,
): [LayoutRun[], LayoutRun[]] {
  const [last, first] = [heading.at(-1), rest[0]]
  if (!last || !first || last.element !== first.element) return [heading, rest]
  if (!isMisset(last, forHeading(last)) && !isMisset(first, forRest(first))) return [heading, rest]
  return [heading, [{ ...first, element: splitRun(first.element, last.text.length) }, ...rest.slice(1)]]
}

/** Runs of formulas have other properties. */
function ownRuns({ element }: LayoutParagraph, runs: LayoutRun[]): LayoutRun[] {
  return runs.filter((run) => run.element.namespaceURI === element.namespaceURI)
}

function isTooWide({ format }: LayoutRun, paragraph: LayoutParagraph, section: PageSection): boolean {
  const sized = { ...format, size: requiredTypefaces.body.size }
  return charactersALine(sized, paragraph, section) !== charactersWanted
}

/** A picture in the line would be cut off by an exact height. */
function correctLines(paragraph: LayoutParagraph): void {
  const { hasObject, format } = paragraph
  const isRight = format.rule === 'exact' && format.line === requiredSetting.line
  if (hasObject || isRight) return
  const spacing = ensureChild(ensureChild(paragraph.element, 'pPr'), 'spacing')
  setAttributes(spacing, { line: requiredSetting.line, lineRule: 'exact', ...noGaps })
}

/** No gaps before and after a paragraph, in lengths or in lines. */
const noGaps = { before: 0, beforeLines: 0, after: 0, afterLines: 0 }

/** Blanks in front are part of the text, which stays as it is. */
function correctIndent(paragraph: LayoutParagraph): void {
  if (isIndented(paragraph) || /^\s/.test(paragraph.text)) return
  const { indent: firstLine, indentChars: firstLineChars } = requiredSetting
  setIndent(ensureChild(paragraph.element, 'pPr'), { side: 0, firstLine, firstLineChars })
}

/** An automatic number belongs to its style, so there the level alone is named. */
function correctHeadingStyle(entry: OutlineEntry, headingStyle: (level: number) => string | undefined): void {
  const { level = 9, paragraph } = entry
  if (!isMarkedHeading(entry) || paragraph.format.outline === level - 1) return
  const pPr = ensureChild(paragraph.element, 'pPr')
  const style = paragraph.listed ? undefined : headingStyle(level)
  if (style === undefined) {
    setChildValue(pPr, 'outlineLvl', level - 1)
    return
  }
  setChildValue(pPr, 'pStyle', style)
  removeChildren(pPr, 'outlineLvl')
}
