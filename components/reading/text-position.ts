import { codePointLength, sliceCodePoints } from '@/lib/text/code-points'

export type TextRange = { start: number; end: number }

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
