import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { Mark } from '@/components/annotations/layout'

/** The marks over each paragraph and those that begin in it, by where the paragraph starts. */
export function useStretches(root: RefObject<HTMLElement | null>, marks: Mark[]) {
  const [stretches, setStretches] = useState<{ start: number; end: number }[]>([])
  useEffect(() => {
    const holders = [...(root.current?.querySelectorAll<HTMLElement>('[data-start]') ?? [])]
    setStretches(holders.map(({ dataset }) => ({ start: Number(dataset.start), end: Number(dataset.end) })))
  }, [root])
  return useMemo(() => {
    const over = new Map<number, Mark[]>()
    const begins = new Map<number, Mark[]>()
    let at = 0
    for (const mark of marks) {
      while (at < stretches.length && stretches[at]!.end <= mark.start) at++
      for (let to = at; to < stretches.length && stretches[to]!.start < mark.end; to++) {
        put(over, stretches[to]!.start, mark)
        if (to === at) put(begins, stretches[to]!.start, mark)
      }
    }
    return { stretches, over, begins }
  }, [stretches, marks])
}

function put(map: Map<number, Mark[]>, key: number, mark: Mark) {
  const list = map.get(key)
  if (list) list.push(mark)
  else map.set(key, [mark])
}
