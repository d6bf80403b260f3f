import { type RefObject, useEffect, useState } from 'react'
import { type Box, layOut, type Mark, placeCards } from '@/components/annotations/layout'
import type { Placed } from '@/components/annotations/margin'
import type { Note } from '@/components/annotations/note-card'
import { rangeIn } from '@/components/reading/selection'

/** Lays the margin out anew whenever the text, its width or what is seen changes. */
export function usePlaced(
  root: RefObject<HTMLElement | null>,
  begins: ReadonlyMap<number, Mark[]>,
  visible: ReadonlySet<number>,
  notes: ReadonlyMap<string, Note>,
): Placed[] {
  const [width, setWidth] = useState(0)
  const [placed, setPlaced] = useState<Placed[]>([])
  useEffect(() => {
    if (!root.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(root.current)
    return () => observer.disconnect()
  }, [root])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new width or new notes move the lines
  useEffect(() => {
    const element = root.current
    if (!element) return
    const zero = element.getBoundingClientRect().top
    const holders = new Map<number, HTMLElement>()
    const boxes: Box[] = [...begins].flatMap(([start, list]) => {
      const holder = element.querySelector<HTMLElement>(`[data-start="${start}"]`)
      if (!holder) return []
      holders.set(start, holder)
      const { top, height } = holder.getBoundingClientRect()
      return [{ start, top: top - zero, height, marks: list }]
    })
    const lineOf = (holder: HTMLElement | undefined, mark: Mark) =>
      (holder && (rangeIn(holder, mark)?.getClientRects()[0]?.top ?? zero) - zero) ?? 0
    setPlaced(
      layOut(boxes.sort((a, b) => a.top - b.top))
        .filter(({ start }) => visible.has(start))
        .map((slot) => ({
          slot,
          tops: placeCards(
            slot,
            slot.shown.map((mark) => lineOf(holders.get(slot.start), mark)),
          ),
        })),
    )
  }, [root, begins, visible, width, notes.size])
  return placed
}
