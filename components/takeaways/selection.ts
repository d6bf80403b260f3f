import { codePointLength, sliceCodePoints } from '@/lib/text/code-points'

export type Picked = { start: number; end: number; quote: string }

/** What is selected inside the shown text as a range of the stored one, blanks around it left out; null where nothing is. */
export function pickSelection(root: HTMLElement, text: string): Picked | null {
  const selection = window.getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null
  const start = positionOf(range.startContainer, range.startOffset)
  const end = positionOf(range.endContainer, range.endOffset)
  if (start === null || end === null || start >= end) return null
  const raw = sliceCodePoints(text, start, end)
  const quote = raw.trim()
  const first = start + codePointLength(raw.slice(0, raw.indexOf(quote)))
  return quote ? { start: first, end: first + codePointLength(quote), quote } : null
}

/** The code point position of a place in the page: paragraphs carry where they start. */
function positionOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const paragraph = element?.closest<HTMLElement>('[data-start]')
  if (!paragraph) return null
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  return Number(paragraph.dataset.start) + codePointLength(before.toString())
}
