import type { ParsedLayout } from '@/lib/documents/layout-check/check'
import {
  addChild,
  ensureChild,
  removeChildren,
  setAttributes,
  setChildValue,
  setIndent,
} from '@/lib/documents/layout-check/correction/edit'
import type { RunFormat } from '@/lib/documents/layout-check/formatting'
import { isMarkedHeading } from '@/lib/documents/layout-check/headings'
import { type LayoutRun, runChildText } from '@/lib/documents/layout-check/paragraphs'
import {
  hasTypeface,
  type RequiredTypeface,
  requiredSetting,
  requiredTypefaces,
} from '@/lib/documents/layout-check/standard'
import type { StyleFormat } from '@/lib/documents/layout-check/styles'
import {
  attributeValue,
  childElement,
  childElements,
  childValue,
  type Element,
} from '@/lib/documents/layout-check/xml'

/** What a run is to be set in; `upright` takes bold away, `narrow` sets 28 characters a line. */
export type RequiredRun = { face: RequiredTypeface; upright: boolean; narrow: boolean }

const han = /\p{Script=Han}/u

/** Whether a run is set in another way: its Chinese typeface, its size or its weight. */
export function isMisset({ text, format }: LayoutRun, { face, upright, narrow }: RequiredRun): boolean {
  return !hasTypefaceFor(text, format, face) || (upright && format.bold === true) || narrow
}

/** The typeface of Latin letters and digits is not asked for, their size is. */
function hasTypefaceFor(text: string, format: RunFormat, face: RequiredTypeface): boolean {
  return han.test(text) ? hasTypeface(format, face) : (format.size ?? 20) === face.size
}

/** Sets a run right, as far as it is not. */
export function correctRun(run: LayoutRun, required: RequiredRun): void {
  if (isMisset(run, required)) setRunFormat(ensureChild(run.element, 'rPr'), run, required)
}

function setRunFormat(
  rPr: Element,
  { text, format }: LayoutRun,
  { face, upright, narrow }: RequiredRun,
): void {
  if (han.test(text) && !hasTypeface({ ...format, size: face.size }, face)) setChineseFont(rPr, face)
  if (format.size !== face.size) setSize(rPr, face.size)
  if (upright && format.bold) setWeight(rPr)
  if (narrow) setNarrow(rPr)
}

function setChineseFont(rPr: Element, { names }: RequiredTypeface): void {
  const eastAsia = names[0]!
  setAttributes(ensureChild(rPr, 'rFonts'), { eastAsiaTheme: undefined, eastAsia, hint: 'eastAsia' })
}

function setSize(rPr: Element, size: number): void {
  setChildValue(rPr, 'sz', size)
  setChildValue(rPr, 'szCs', size)
}

function setWeight(rPr: Element): void {
  setChildValue(rPr, 'b', 0)
  setChildValue(rPr, 'bCs', 0)
}

function setNarrow(rPr: Element): void {
  setChildValue(rPr, 'spacing', requiredSetting.spacing)
  setChildValue(rPr, 'w', 100)
  removeChildren(rPr, 'fitText')
}

/** Divides a run after so many code units of its text, and gives the second half; the words stay as they are. */
export function splitRun(run: Element, length: number): Element {
  const rPr = childElement(run, 'rPr')
  const tail = run.cloneNode(false) as Element
  if (rPr) tail.appendChild(rPr.cloneNode(true))
  let left = length
  for (const node of [...run.childNodes]) {
    if (node === rPr) continue
    const text = node.nodeType === 1 ? runChildText(node as Element) : ''
    if (left > 0 && left < text.length) tail.appendChild(splitText(node as Element, left))
    else if (left === 0) tail.appendChild(node)
    left = Math.max(0, left - text.length)
  }
  run.parentNode!.insertBefore(tail, run.nextSibling)
  return tail
}

function splitText(element: Element, length: number): Element {
  const text = element.textContent ?? ''
  const second = element.cloneNode(false) as Element
  for (const [half, words] of [
    [element, text.slice(0, length)],
    [second, text.slice(length)],
  ] as const) {
    half.textContent = words
    half.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve')
  }
  return second
}

/**
 * Sets the heading styles right that levels of the text use or need, adding those that are missing. Answers with the id
 * of each by its level, undefined in a file without styles.
 */
export function correctHeadingStyles(layout: ParsedLayout): (level: number) => string | undefined {
  const root = layout.word.related('styles')
  const ids = new Map<number, string>()
  for (const level of root ? levelsOf(layout) : []) {
    const style = findHeadingStyle(root!, level) ?? addHeadingStyle(root!, level)
    const id = attributeValue(style, 'styleId') ?? ''
    if (!isHeadingFormat(layout.styles.paragraph(id), level)) setHeadingFormat(style, level)
    ids.set(level, id)
  }
  return (level) => ids.get(level)
}

/** The levels that stand in a heading style or are to. */
function levelsOf({ outline }: ParsedLayout): number[] {
  const headings = outline.filter(
    (entry) =>
      entry.kind === 'level' && ((entry.paragraph.format.outline ?? 9) < 4 || isMarkedHeading(entry)),
  )
  return [...new Set(headings.map(({ level }) => level!))].sort()
}

function findHeadingStyle(root: Element, level: number): Element | undefined {
  const name = new RegExp(`^(heading|标题) ?${level}$`, 'i')
  return childElements(root, 'style').find(
    (style) => attributeValue(style, 'type') === 'paragraph' && name.test(childValue(style, 'name') ?? ''),
  )
}

function addHeadingStyle(root: Element, level: number): Element {
  const styles = childElements(root, 'style')
  const taken = new Set(styles.map((style) => attributeValue(style, 'styleId')))
  let id = `Heading${level}`
  while (taken.has(id)) id += 'x'
  const usual = styles.find(
    (style) => attributeValue(style, 'type') === 'paragraph' && attributeValue(style, 'default') === '1',
  )
  const style = addChild(root, 'style')
  setAttributes(style, { type: 'paragraph', styleId: id })
  setChildValue(style, 'name', `heading ${level}`)
  if (usual) {
    setChildValue(style, 'basedOn', attributeValue(usual, 'styleId') ?? '')
    setChildValue(style, 'next', attributeValue(usual, 'styleId') ?? '')
  }
  ensureChild(style, 'qFormat')
  return style
}

function isHeadingFormat({ run, paragraph }: StyleFormat, level: number): boolean {
  const face = (requiredTypefaces.levels as RequiredTypeface[])[level - 1]!
  const black = run.color === undefined || run.color === 'AUTO' || run.color === '000000'
  return hasTypeface(run, face) && run.bold !== true && black && paragraph.outline === level - 1
}

/** 3号 in the level's typeface, black and not bold, on lines of the page, two characters in, kept with what follows. */
function setHeadingFormat(style: Element, level: number): void {
  const { line, indent: firstLine, indentChars: firstLineChars } = requiredSetting
  const face = (requiredTypefaces.levels as RequiredTypeface[])[level - 1]!
  const pPr = ensureChild(style, 'pPr')
  ensureChild(pPr, 'keepNext')
  setAttributes(ensureChild(pPr, 'spacing'), {
    ...{ before: 0, beforeLines: 0, beforeAutospacing: undefined },
    ...{ after: 0, afterLines: 0, afterAutospacing: undefined },
    ...{ line, lineRule: 'exact' },
  })
  setIndent(pPr, { side: 0, firstLine, firstLineChars })
  setChildValue(pPr, 'jc', 'both')
  setChildValue(pPr, 'outlineLvl', level - 1)
  const rPr = ensureChild(style, 'rPr')
  setChineseFont(rPr, face)
  setSize(rPr, face.size)
  setWeight(rPr)
  setNarrow(rPr)
  setAttributes(ensureChild(rPr, 'color'), {
    ...{ themeColor: undefined, themeTint: undefined, themeShade: undefined },
    val: '000000',
  })
}
