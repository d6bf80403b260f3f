import { type RefObject, useEffect } from 'react'
import type { MarginMark } from '@/components/annotations/margin-layout'
import { toDomRange } from '@/components/reading/text-position'

/** Paints marks over the text with the CSS Custom Highlight API: no element is added, whatever overlaps. */
export function useHighlights(
  root: RefObject<HTMLElement | null>,
  visible: ReadonlySet<number>,
  marksOver: ReadonlyMap<number, MarginMark[]>,
  active: string | null,
) {
  useEffect(() => {
    if (!root.current || !('highlights' in CSS)) return
    const painted = new Map<string, Range[]>()
    for (const start of visible) {
      const holder = root.current.querySelector<HTMLElement>(`[data-start="${start}"]`)
      for (const mark of (holder && marksOver.get(start)) ?? []) {
        const range = holder && toDomRange(holder, mark)
        const name = mark.waiting ? 'waiting' : mark.kind
        const names = mark.id === active ? [name, 'active'] : [name]
        for (const name of range ? names : [])
          painted.set(name, [...(painted.get(name) ?? []), range as Range])
      }
    }
    for (const [name, ranges] of painted) {
      const highlight = new Highlight(...ranges)
      highlight.priority = name === 'active' ? 2 : name === 'highlight' ? 0 : 1
      CSS.highlights.set(`annotation-${name}`, highlight)
    }
    return () => {
      for (const name of painted.keys()) CSS.highlights.delete(`annotation-${name}`)
    }
  }, [root, visible, marksOver, active])
}
