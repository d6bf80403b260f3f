import { codePointLength, sliceCodePoints } from '@/lib/text/code-points'

export type QuotedSelection = { start: number; end: number; quote: string }
export type TextRange = { start: number; end: number }

/** What is selected inside the shown text, in code points; null where nothing is. Elements with `data-start` hold the text from there on. */
export function readSelectedRange(root: HTMLElement): TextRange | null {
  const selection = window.getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.commonAncestorContainer)) return null
  const start = positionAt(range.startContainer, range.startOffset, root, 'after')
  const end = positionAt(range.endContainer, range.endOffset, root, 'before')
  return start === null || end === null || start >= end ? null : { start, end }
}

/** What is selected with the stored words, without the blanks around them. */
export function readSelection(root: HTMLElement, text: string): QuotedSelection | null {
  const range = readSelectedRange(root)
  return range && toTrimmedSelection(text, range)
}

/** A range with its words, without the blanks around them; null where there are only blanks. */
export function toTrimmedSelection(text: string, { start, end }: TextRange): QuotedSelection | null {
  const raw = sliceCodePoints(text, start, end)
  const quote = raw.trim()
  const first = start + codePointLength(raw.slice(0, raw.indexOf(quote)))
  return quote ? { start: first, end: first + codePointLength(quote), quote } : null
}

/** The code point position of a place in the page; between two paragraphs it is the end of one or the start of the other. */
export function positionAt(
  node: Node,
  offset: number,
  root: HTMLElement,
  side: 'before' | 'after' = 'after',
): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const holder = element?.closest<HTMLElement>('[data-start]')
  if (holder) {
    const before = document.createRange()
    before.setStart(holder, 0)
    before.setEnd(node, offset)
    return Number(holder.dataset.start) + codePointLength(before.toString())
  }
  const all = [...root.querySelectorAll<HTMLElement>('[data-start]')]
  const place = document.createRange()
  place.setStart(node, offset)
  if (side === 'after') {
    const next = all.find((one) => place.comparePoint(one, 0) >= 0)
    return next ? Number(next.dataset.start) : null
  }
  const last = all.findLast((one) => place.comparePoint(one, 0) < 0)
  return last ? Number(last.dataset.start) + codePointLength(last.textContent) : null
}

/** The part of a range that stands in one element with `data-start`, as the browser's own range; null where none does. */
export function toDomRange(holder: HTMLElement, { start, end }: TextRange): Range | null {
  const first = Number(holder.dataset.start)
  const from = toDomPoint(holder, start - first)
  const to = toDomPoint(holder, end - first)
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(...from)
  range.setEnd(...to)
  return range.collapsed ? null : range
}

/** The parts of a range in the elements with `data-start`, one for each; text between them does not count. */
export function toDomRanges(root: HTMLElement, range: TextRange): Range[] {
  return [...root.querySelectorAll<HTMLElement>('[data-start]')]
    .filter(({ dataset }) => Number(dataset.start) < range.end && Number(dataset.end) > range.start)
    .flatMap((holder) => toDomRange(holder, range) ?? [])
}

/** The text node and offset of a code point, counted from the beginning of the element; beyond its ends it is the end. */
function toDomPoint(holder: HTMLElement, position: number): [Text, number] | null {
  const walker = document.createTreeWalker(holder, NodeFilter.SHOW_TEXT)
  let left = Math.max(position, 0)
  let last: Text | null = null
  while (walker.nextNode()) {
    last = walker.currentNode as Text
    const length = codePointLength(last.data)
    if (left <= length) return [last, sliceCodePoints(last.data, 0, left).length]
    left -= length
  }
  return last && [last, last.data.length]
}
