import type { MouseEvent } from 'react'
import type { MarginMark } from '@/components/annotations/margin-layout'
import { positionAt } from '@/components/reading/text-position'

/** The marks under the pointer, the innermost first. */
export function marksAtPointer(
  event: MouseEvent,
  root: HTMLElement | null,
  marks: MarginMark[],
): MarginMark[] {
  const { clientX: x, clientY: y } = event
  const caret = document.caretPositionFromPoint?.(x, y)
  const range = caret ? null : document.caretRangeFromPoint?.(x, y)
  const node = caret?.offsetNode ?? range?.startContainer
  if (!root || !node || !(node instanceof Text) || !root.contains(node)) return []
  const at = positionAt(node, caret?.offset ?? range?.startOffset ?? 0, root)
  if (at === null) return []
  return marks
    .filter(({ start, end }) => start <= at && at < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start))
}
