import { type RefObject, useMemo, useState } from 'react'
import type { MarginMark } from '@/components/annotations/margin-layout'

/** The marks over each paragraph and those that begin in it, by where the paragraph starts. */
export function useParagraphMarks(root: RefObject<HTMLElement | null>, marks: MarginMark[]) {
  const [paragraphs] = useState(() => {
    const holders = [...(root.current?.querySelectorAll<HTMLElement>('[data-start]') ?? [])]
    return holders.map(({ dataset }) => ({ start: Number(dataset.start), end: Number(dataset.end) }))
  })
  return useMemo(() => {
    const marksOver = new Map<number, MarginMark[]>()
    const marksStartingIn = new Map<number, MarginMark[]>()
    let at = 0
    for (const mark of marks) {
      while (at < paragraphs.length && paragraphs[at]!.end <= mark.start) at++
      for (let to = at; to < paragraphs.length && paragraphs[to]!.start < mark.end; to++) {
        append(marksOver, paragraphs[to]!.start, mark)
        if (to === at) append(marksStartingIn, paragraphs[to]!.start, mark)
      }
    }
    return { paragraphs, marksOver, marksStartingIn }
  }, [paragraphs, marks])
}

function append(map: Map<number, MarginMark[]>, key: number, mark: MarginMark) {
  const list = map.get(key)
  if (list) list.push(mark)
  else map.set(key, [mark])
}
