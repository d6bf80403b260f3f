import {
  countFaults,
  type LayoutCheckResult,
  type LayoutItem,
  type LayoutMessages,
  type LayoutRule,
} from '@/lib/documents/layout-check/check'
import type { OutlineEntry } from '@/lib/documents/layout-check/outline'
import type { LayoutParagraph } from '@/lib/documents/layout-check/paragraphs'
import { hasTypeface, requiredTypefaces } from '@/lib/documents/layout-check/standard'
import { splitRunIn } from '@/lib/documents/layout-check/typefaces'

/** Beyond this (code units) a marked paragraph is a sentence of the text, not a heading. */
const longestHeading = 60

/** Whether a paragraph is marked 一、 or （一） and stands alone as a heading. */
export function isMarkedHeading({ kind, level = 9, number, misspelt, paragraph }: OutlineEntry): boolean {
  return (
    kind === 'level' &&
    level <= 2 &&
    (number !== undefined || misspelt === true || paragraph.listed !== undefined) &&
    paragraph.text.length <= longestHeading &&
    splitRunIn(paragraph).rest.length === 0
  )
}

/** Paragraphs marked 一、 or (一) are headings of that level for Word, so that its navigation and contents find them. */
export const checkHeadingStyles: LayoutRule = ({ outline }, wording) => {
  const marked = outline.filter(isMarkedHeading)
  const wrong = marked.filter(({ level, paragraph }) => paragraph.format.outline !== level! - 1)
  const { headingsWanted: wanted, notHeadings: fault } = wording.messages
  return ofEntries('headingStyles', marked, wrong, { wanted, fault }, wording)
}

/** No level before one above it, and 一、 and (一) counted without gaps; a single lower level may stand in for the one between. */
export const checkLevelOrder: LayoutRule = ({ outline }, wording) => {
  const levels = outline.filter((part) => part.kind === 'level')
  const wrong = levels.filter((part, at) => !follows(part, levels.slice(0, at).reverse()))
  const { orderWanted: wanted, outOfOrder: fault } = wording.messages
  return ofEntries('levelOrder', levels, wrong, { wanted, fault }, wording)
}

/** `before`: the levels before this one, the nearest first. */
function follows({ level = 1, number }: OutlineEntry, before: OutlineEntry[]): boolean {
  const above = before.findIndex((one) => one.level! < level)
  if (level > 1 && above < 0) return false
  if (level > 2 || number === undefined) return true
  const last = before.slice(0, above < 0 ? undefined : above).find((one) => one.level === level)
  return last ? last.number === undefined || number === last.number + 1 : number === 1
}

/** Levels marked 一、 （一） 1. （1） and in no other way, such as 1、 or ⑴ (GB/T 9704-2012, 7.3.3). */
export const checkLevelMarks: LayoutRule = ({ outline }, wording) => {
  const levels = outline.filter(({ kind }) => kind === 'level')
  const wrong = levels.filter(({ misspelt }) => misspelt)
  const { levelMarks, misspeltMarks: fault } = wording.messages
  return ofEntries('levelMarks', levels, wrong, { wanted: levelMarks.join(' '), fault }, wording)
}

/** No full stop at the end of a heading that stands alone (GB/T 15834, 4.1 and 5). */
export const checkHeadingEnds: LayoutRule = ({ outline }, wording) => {
  const headings = outline.filter(isHeadingAlone)
  const wrong = headings.filter(({ paragraph }) => /[。．.]\s*$/.test(paragraph.text))
  const { headingEndsWanted: wanted, endingHeadings: fault } = wording.messages
  return ofEntries('headingEnds', headings, wrong, { wanted, fault }, wording)
}

/** A heading for Word, or a short line of level 1 or 2 that is set as one. */
function isHeadingAlone({ kind, level = 9, paragraph }: OutlineEntry): boolean {
  if (kind !== 'level') return false
  if ((paragraph.format.outline ?? 9) < 9) return true
  return level <= 2 && paragraph.text.length <= longestHeading && isSetAsLevel(paragraph, level)
}

function isSetAsLevel({ runs }: LayoutParagraph, level: number): boolean {
  const face = requiredTypefaces.levels[level - 1]!
  return runs.every(({ text, format }) => !/\p{Script=Han}/u.test(text) || hasTypeface(format, face))
}

function ofEntries(
  item: LayoutItem,
  checked: OutlineEntry[],
  wrong: OutlineEntry[],
  words: { wanted: string; fault: string },
  wording: LayoutMessages,
): LayoutCheckResult {
  const paragraphs = wrong.map(({ paragraph }) => paragraph)
  return countFaults(item, paragraphs, { ...words, checked: checked.length }, wording)
}
