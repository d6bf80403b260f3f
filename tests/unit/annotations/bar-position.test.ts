import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeBar } from '@/components/annotations/bar-position'

const bar = { width: 200, height: 36 }
const view = { width: 1440, height: 900 }
const line = (left: number, top: number) => ({ left, right: left + 160, top, bottom: top + 20 })

describe('the place of the selection bar', () => {
  it('is below the last line, above the first line of a selection made backwards', () => {
    expect(placeBar(line(600, 400), 760, false, bar, view)).toEqual({ left: 660, top: 426 })
    expect(placeBar(line(600, 400), 600, true, bar, view)).toEqual({ left: 500, top: 358 })
  })

  it('changes sides near the foot of the window and under the header', () => {
    expect(placeBar(line(600, 860), 760, false, bar, view).top).toBe(818)
    expect(placeBar(line(600, 70), 600, true, bar, view).top).toBe(96)
  })

  it('is never outside the window, wherever the line has been scrolled to', () => {
    const place = fc.integer({ min: -3000, max: 3000 })
    fc.assert(
      fc.property(place, place, fc.boolean(), (x, y, backwards) => {
        const { left, top } = placeBar(line(x, y), x, backwards, bar, view)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(top).toBeGreaterThanOrEqual(0)
        expect(left + bar.width).toBeLessThanOrEqual(view.width)
        expect(top + bar.height).toBeLessThanOrEqual(view.height)
      }),
    )
  })
})
