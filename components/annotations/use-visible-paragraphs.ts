import { type RefObject, useEffect, useState } from 'react'

/** The paragraphs (by where they start) that are on the screen or nearly. */
export function useVisibleParagraphs(root: RefObject<HTMLElement | null>): ReadonlySet<number> {
  const [visible, setVisible] = useState<ReadonlySet<number>>(new Set())
  useEffect(() => {
    const holders = root.current?.querySelectorAll<HTMLElement>('[data-start]') ?? []
    const observer = new IntersectionObserver(
      (entries) =>
        setVisible((before) => {
          const now = new Set(before)
          for (const { target, isIntersecting } of entries) {
            const start = Number((target as HTMLElement).dataset.start)
            if (isIntersecting) now.add(start)
            else now.delete(start)
          }
          return now
        }),
      { rootMargin: '400px 0px' },
    )
    for (const holder of holders) observer.observe(holder)
    return () => observer.disconnect()
  }, [root])
  return visible
}
