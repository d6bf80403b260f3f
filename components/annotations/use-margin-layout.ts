import { type RefObject, useEffect, useState } from 'react'
import type { MarginAnnotation } from '@/components/annotations/annotation-card'
import type { PlacedSlot } from '@/components/annotations/annotation-margin'
import {
  layOutMargin,
  type MarginMark,
  type ParagraphBox,
  placeCards,
} from '@/components/annotations/margin-layout'
import { toDomRange } from '@/components/reading/text-position'

/** Lays the margin out anew whenever the text, its width or what is seen changes; on a screen without room there is none. */
export function useMarginLayout(
  root: RefObject<HTMLElement | null>,
  margin: RefObject<HTMLElement | null>,
  marksStartingIn: ReadonlyMap<number, MarginMark[]>,
  visible: ReadonlySet<number>,
  annotations: ReadonlyMap<string, MarginAnnotation>,
): PlacedSlot[] {
  const [width, setWidth] = useState(0)
  const [slots, setSlots] = useState<PlacedSlot[]>([])
  useEffect(() => {
    if (!root.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(root.current)
    return () => observer.disconnect()
  }, [root])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new width or new annotations move the lines
  useEffect(() => {
    const element = root.current
    if (!element) return
    if (!margin.current?.offsetParent) return setSlots((now) => (now.length > 0 ? [] : now))
    const rootTop = element.getBoundingClientRect().top
    const holders = new Map<number, HTMLElement>()
    const boxes: ParagraphBox[] = [...marksStartingIn].flatMap(([start, list]) => {
      const holder = element.querySelector<HTMLElement>(`[data-start="${start}"]`)
      if (!holder) return []
      holders.set(start, holder)
      const { top, height } = holder.getBoundingClientRect()
      return [{ start, top: top - rootTop, height, marks: list }]
    })
    const lineOf = (holder: HTMLElement | undefined, mark: MarginMark) =>
      (holder && (toDomRange(holder, mark)?.getClientRects()[0]?.top ?? rootTop) - rootTop) ?? 0
    setSlots(
      layOutMargin(boxes.sort((a, b) => a.top - b.top))
        .filter(({ start }) => visible.has(start))
        .map((slot) => ({
          slot,
          tops: placeCards(
            slot,
            slot.shown.map((mark) => lineOf(holders.get(slot.start), mark)),
          ),
        })),
    )
  }, [root, margin, marksStartingIn, visible, width, annotations.size])
  return slots
}
