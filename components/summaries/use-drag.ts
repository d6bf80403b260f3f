import { type PointerEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/** The part being dragged, and before which row it would be put (the number of rows: behind the last). */
export type Drag = { id: string; to: number } | null

const EDGE = 72
const SPEED = 14

/** Drags rows of a list by their grips, with mouse, pen and finger alike; Escape leaves everything as it was. */
export function useDrag(list: RefObject<HTMLElement | null>, drop: (id: string, to: number) => void) {
  const [drag, setDrag] = useState<Drag>(null)
  const end = useRef<(() => void) | null>(null)
  useEffect(() => () => end.current?.(), [])

  const begin = useCallback(
    (event: PointerEvent<HTMLElement>, id: string) => {
      if (event.button !== 0) return
      end.current?.()
      const [grip, from] = [event.currentTarget, event.clientY]
      grip.setPointerCapture(event.pointerId)
      let [y, to, going, frame] = [from, -1, false, 0]
      const look = () => {
        const found = rowAt(list.current, y)
        if (found === to) return
        to = found
        setDrag({ id, to })
      }
      const scroll = () => {
        const by = y < EDGE ? -SPEED : y > window.innerHeight - EDGE ? SPEED : 0
        if (by !== 0) {
          window.scrollBy(0, by)
          look()
        }
        frame = requestAnimationFrame(scroll)
      }
      const move = (next: globalThis.PointerEvent) => {
        y = next.clientY
        if (!going && Math.abs(y - from) < 4) return
        if (!going) frame = requestAnimationFrame(scroll)
        going = true
        look()
      }
      const stop = () => {
        cancelAnimationFrame(frame)
        grip.removeEventListener('pointermove', move)
        grip.removeEventListener('pointerup', put)
        grip.removeEventListener('pointercancel', stop)
        document.removeEventListener('keydown', giveUp)
        end.current = null
        setDrag(null)
      }
      const put = () => {
        stop()
        if (going && to >= 0) drop(id, to)
      }
      const giveUp = (pressed: KeyboardEvent) => {
        if (pressed.key === 'Escape') stop()
      }
      grip.addEventListener('pointermove', move)
      grip.addEventListener('pointerup', put)
      grip.addEventListener('pointercancel', stop)
      document.addEventListener('keydown', giveUp)
      end.current = stop
    },
    [list, drop],
  )
  return { drag, begin }
}

/** Before which row a point of the screen lies: above the middle of a row is before it. */
function rowAt(list: HTMLElement | null, y: number): number {
  const rows = [...(list?.querySelectorAll('[data-part]') ?? [])]
  const at = rows.findIndex((row) => {
    const { top, height } = row.getBoundingClientRect()
    return y < top + height / 2
  })
  return at < 0 ? rows.length : at
}
