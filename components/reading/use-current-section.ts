import { useEffect, useRef } from 'react'

/** How far down the window a section's heading makes it the one that is read. */
const readingShare = 0.2
const leastLine = 100

/**
 * Marks the section that is being read in the contents, which the server draws without it; calls `onMove`
 * for each section that is reached.
 */
export function useCurrentSection(onMove?: (section: string, heading: string) => void): void {
  const callback = useRef(onMove)
  callback.current = onMove
  useEffect(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents-list a')]
    const headings = new Map(links.map(({ hash }) => [hash, document.getElementById(hash.slice(1))]))
    let frame = 0
    let current: string | null = null
    const mark = () => {
      frame = 0
      const left = document.documentElement.scrollHeight - innerHeight - scrollY
      // The last sections never reach the line; it comes to meet them.
      const line = Math.max(innerHeight * readingShare, leastLine, innerHeight - left)
      const passed = [...headings].filter(
        ([, heading]) => heading && heading.getBoundingClientRect().top <= line,
      )
      const hash = passed.at(-1)?.[0] ?? ''
      if (hash === current) return
      if (current !== null && hash) callback.current?.(hash.slice(1), headings.get(hash)?.textContent ?? '')
      current = hash
      for (const link of links) {
        if (link.hash !== hash) link.removeAttribute('aria-current')
        else {
          link.setAttribute('aria-current', 'location')
          const column = link.closest('.contents-column')
          if (column && column.scrollHeight > column.clientHeight)
            column.scrollTop = link.offsetTop - column.clientHeight / 2
        }
      }
    }
    const later = () => {
      frame ||= requestAnimationFrame(mark)
    }
    mark()
    window.addEventListener('scroll', later, { passive: true })
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', later)
      window.removeEventListener('resize', later)
    }
  }, [])
}
