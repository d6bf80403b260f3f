import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  cardGap,
  cardHeight,
  foldHeight,
  layOutMargin,
  type MarginMark,
  type ParagraphBox,
  placeCards,
} from '@/components/annotations/margin-layout'

const mark = (id: number): MarginMark => ({
  id: `${id}`,
  start: id,
  end: id + 1,
  kind: 'comment',
  own: false,
})
const box = (top: number, height: number, count: number): ParagraphBox => ({
  start: top,
  top,
  height,
  marks: Array.from({ length: count }, (_, at) => mark(top * 1000 + at)),
})

test('one annotation stands beside its line, also in a paragraph shorter than its card', () => {
  const [slot] = layOutMargin([box(100, 30, 1)])
  expect(slot && placeCards(slot, [110])).toEqual([100])
  const [tall] = layOutMargin([box(100, 300, 1)])
  expect(tall && placeCards(tall, [250])).toEqual([250])
})

test('what does not fit beside its paragraph is folded into one line', () => {
  const [slot] = layOutMargin([box(0, 3 * (cardHeight + cardGap), 5)])
  expect(slot?.shown.length).toBe(2)
  expect(slot?.folded.length).toBe(3)
  const [short] = layOutMargin([box(0, 20, 4)])
  expect([short?.shown.length, short?.folded.length]).toEqual([0, 4])
})

const boxes = fc
  .array(
    fc.record({
      space: fc.nat(300),
      height: fc.integer({ min: 20, max: 900 }),
      count: fc.integer({ min: 1, max: 40 }),
    }),
    { maxLength: 12 },
  )
  .map((list) => {
    let top = 0
    return list.map(({ space, height, count }) => {
      const made = box(top + space, height, count)
      top += space + height
      return made
    })
  })

test('no card ever lies over another, none is lost, and each stands in the stretch of its paragraph', () => {
  fc.assert(
    fc.property(boxes, fc.infiniteStream(fc.nat(900)), (list, lines) => {
      let free = Number.NEGATIVE_INFINITY
      for (const slot of layOutMargin(list)) {
        expect(slot.shown.length + slot.folded.length).toBe(slot.marks.length)
        const wanted = slot.shown
          .map(() => slot.top + Math.min(lines.next().value ?? 0, slot.height))
          .sort((one, other) => one - other)
        const tops = placeCards(slot, wanted)
        for (const top of tops) {
          expect(top).toBeGreaterThanOrEqual(free)
          free = top + cardHeight + cardGap
        }
        if (slot.folded.length > 0)
          free = (tops.at(-1) ?? slot.slotTop - cardHeight - cardGap) + cardHeight + cardGap + foldHeight
        expect(free).toBeLessThanOrEqual(slot.slotEnd + cardGap)
        free = slot.slotEnd
      }
    }),
  )
})
