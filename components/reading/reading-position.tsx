'use client'

import { useEffect } from 'react'

const delayMs = 500
const year = 365 * 24 * 60 * 60

/**
 * Keeps in a cookie of this browser which section of a report is read, so that home can lead back to it in its first
 * answer; the server stores nothing. `others` are the sections of the reader's other reports.
 */
export function ReadingPosition({
  slug,
  readerId,
  others,
}: {
  slug: string
  readerId: string
  others: string[][]
}) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = () => {
      const headings = [...document.querySelectorAll('.source-text :is(h2, h3, h4)[id]')]
      const heading = headings.findLast((one) => one.getBoundingClientRect().top < innerHeight / 2)
      if (!heading) return
      const text = [...(heading.textContent ?? '')].slice(0, 24).join('')
      const value = JSON.stringify([readerId, [slug, heading.id, text], ...others])
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
      document.cookie = `tashan.reading=${encodeURIComponent(value)};path=/;max-age=${year};samesite=lax`
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, delayMs)
    }
    addEventListener('scroll', wait, { passive: true })
    return () => {
      clearTimeout(timer)
      removeEventListener('scroll', wait)
    }
  }, [slug, readerId, others])
  return null
}
