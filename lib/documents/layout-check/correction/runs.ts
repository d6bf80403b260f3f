import {
  ensureChild,
  removeChildren,
  setAttributes,
  setChildValue,
} from '@/lib/documents/layout-check/correction/edit'
import type { RunFormat } from '@/lib/documents/layout-check/formatting'
import { type LayoutRun, runChildText } from '@/lib/documents/layout-check/paragraphs'
import { hasTypeface, type RequiredTypeface, requiredSetting } from '@/lib/documents/layout-check/standard'
import { childElement, type Element } from '@/lib/documents/layout-check/xml'

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

export function setChineseFont(rPr: Element, { names }: RequiredTypeface): void {
  const eastAsia = names[0]!
  setAttributes(ensureChild(rPr, 'rFonts'), { eastAsiaTheme: undefined, eastAsia, hint: 'eastAsia' })
}

export function setSize(rPr: Element, size: number): void {
  setChildValue(rPr, 'sz', size)
  setChildValue(rPr, 'szCs', size)
}

export function setWeight(rPr: Element): void {
  setChildValue(rPr, 'b', 0)
  setChildValue(rPr, 'bCs', 0)
}

export function setNarrow(rPr: Element): void {
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
