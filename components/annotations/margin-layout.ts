export type MarginMark = {
  id: string
  start: number
  end: number
  kind: string
  own: boolean
  /** Only proposed in this revision. */
  waiting?: boolean
}
export type ParagraphBox = { start: number; top: number; height: number; marks: MarginMark[] }
export type MarginSlot = ParagraphBox & {
  slotTop: number
  slotEnd: number
  shown: MarginMark[]
  folded: MarginMark[]
}

export const cardHeight = 64
export const foldHeight = 28
export const cardGap = 8

/**
 * Gives each paragraph with annotations its stretch of the margin, in pixels, beside it and below the stretch before.
 * The last annotations are folded into one line where not all fit beside the paragraph.
 */
export function layOutMargin(boxes: ParagraphBox[]): MarginSlot[] {
  let end = Number.NEGATIVE_INFINITY
  return boxes.map((box) => {
    const fits = Math.max(1, Math.floor((box.height + cardGap) / (cardHeight + cardGap)))
    const shown = box.marks.length <= fits ? box.marks : box.marks.slice(0, fits - 1)
    const folded = box.marks.slice(shown.length)
    const needs =
      shown.length * (cardHeight + cardGap) - cardGap + (folded.length > 0 ? foldHeight + cardGap : 0)
    const slotTop = Math.max(box.top, end + cardGap)
    end = Math.max(slotTop + needs, box.top + box.height)
    return { ...box, slotTop, slotEnd: end, shown, folded }
  })
}

/** Where each shown card begins: beside its line if it can, never over another, never beyond its stretch. */
export function placeCards(slot: MarginSlot, lines: number[]): number[] {
  const step = cardHeight + cardGap
  const last = slot.slotEnd - (slot.folded.length > 0 ? foldHeight + cardGap : 0) - cardHeight
  let above = slot.slotTop - step
  return lines.map((line, at) => {
    const latest = last - (lines.length - 1 - at) * step
    above = Math.max(above + step, Math.min(line, latest))
    return above
  })
}
