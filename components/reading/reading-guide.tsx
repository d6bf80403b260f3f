'use client'

import { Suspense, useEffect, useRef, useState } from 'react'
import { lateComponent } from '@/components/ui/late-component'

/** Loaded when a code is pointed at; without it the code is a link all the same. */
const TakeawayCard = lateComponent(() => import('@/components/reading/takeaway-card'))

/**
 * Says where one is in a report: the section in the contents, and what a takeaway's code stands for. The place is kept,
 * where there is one to keep.
 */
export function ReadingGuide({ position }: { position: ReadingPositionContext | null }) {
  useCurrentSection((section, heading) => {
    if (position) keepReadingPosition(position, section, heading)
  })
  const code = usePointedCode()
  if (!code) return null
  return (
    <Suspense>
      <TakeawayCard key={code.href + code.dataset.range} code={code} />
    </Suspense>
  )
}

const year = 365 * 24 * 60 * 60
const maxHeading = 24

/** Whose place it is, in which report, and the places in the reader's other reports. */
type ReadingPositionContext = { slug: string; readerId: string; others: string[][] }

/**
 * Keeps in a cookie of this browser which section of a report is read, so that home can lead back to it in its first
 * answer; the server stores nothing.
 */
function keepReadingPosition(
  { slug, readerId, others }: ReadingPositionContext,
  section: string,
  heading: string,
): void {
  // A heading within its paragraph ends in a full stop.
  const text = [...heading.replace(/[。.]$/, '')].slice(0, maxHeading).join('')
  const value = encodeURIComponent(JSON.stringify([readerId, [slug, section, text], ...others]))
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = `tashan.reading=${value};path=/;max-age=${year};samesite=lax`
}

/** How far down the window a section's heading makes it the one that is read. */
const readingShare = 0.2
const leastLine = 100

/**
 * Marks the section that is being read in the contents, which the server draws without it; calls `onMove`
 * for each section that is reached.
 */
function useCurrentSection(onMove?: (section: string, heading: string) => void): void {
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

const openMs = 250
const closeMs = 200

/** The code of a takeaway in the text that is pointed at, or reached by keyboard; Escape lets go of it. */
function usePointedCode(): HTMLAnchorElement | null {
  const [code, setCode] = useState<HTMLAnchorElement | null>(null)
  useEffect(() => {
    let timer = 0
    const set = (next: HTMLAnchorElement | null, delay: number) => {
      clearTimeout(timer)
      timer = window.setTimeout(setCode, delay, next)
    }
    const notice = (event: Event) => {
      const target = event.target as Element
      const found = target.closest<HTMLAnchorElement>('.evidence-code')
      // The card says more than the browser's own tip, which stands in for it without scripts.
      found?.removeAttribute('title')
      if (!found) return target.closest('.takeaway-card') ? clearTimeout(timer) : set(null, closeMs)
      const touched = (event as PointerEvent).pointerType === 'touch'
      if (!touched && (event.type !== 'focusin' || found.matches(':focus-visible'))) set(found, openMs)
    }
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') set(null, 0)
    }
    document.addEventListener('pointerover', notice)
    document.addEventListener('focusin', notice)
    document.addEventListener('keydown', leave)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', notice)
      document.removeEventListener('focusin', notice)
      document.removeEventListener('keydown', leave)
    }
  }, [])
  return code
}
