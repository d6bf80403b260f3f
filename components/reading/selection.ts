import { positionAt, type TextRange } from '@/components/reading/text-position'
import { codePointLength, sliceCodePoints } from '@/lib/text/code-points'

export type QuotedSelection = { start: number; end: number; quote: string }

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
