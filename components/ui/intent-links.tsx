'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** How long a pointer rests on a link that is meant. */
const DWELL_MS = 80
/** Pages whose reading changes nothing: home notes that one was there, and opening a notification that it was read. */
const prefetchable = /^\/(takeaways|reports|annotations|figures|terms|summaries|people|activity)(\/|$)/

/** Files, and what must be drawn from the ground up: the frame of the page changes with it. */
const reloading = /^\/(api|sign-in|setup|inbox\/open)(\/|$)/
/** A passage of a report is marked by `:target`, which only the browser's own navigation sets. */
const marksTarget = ({ pathname, hash }: HTMLAnchorElement) => hash !== '' && pathname.startsWith('/reports/')

/**
 * Follows the plain links of all pages without loading a page anew, and fetches a page as soon as a pointer, a finger
 * or the focus shows that it is wanted.
 */
export function IntentLinks() {
  const router = useRouter()
  useEffect(() => {
    let timer = 0
    const fetchAhead = (link: HTMLAnchorElement) => {
      const { pathname } = link
      if (!prefetchable.test(pathname) || pathname === location.pathname) return
      dispatchEvent(new CustomEvent('tashan:prefetch', { detail: pathname }))
      ;(router.prefetch as PrefetchFull)(pathOf(link), { kind: 'full' })
    }
    const rest = (event: Event) => {
      clearTimeout(timer)
      const link = innerLink(event)
      if (link) timer = window.setTimeout(() => fetchAhead(link), DWELL_MS)
    }
    const touch = (event: Event) => {
      const link = innerLink(event)
      if (link) fetchAhead(link)
    }
    const follow = (event: MouseEvent) => {
      const link = innerLink(event)
      const other = event.defaultPrevented || event.button !== 0
      const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
      if (!link || other || modified) return
      event.preventDefault()
      router.push(pathOf(link))
    }
    const passive = { passive: true }
    document.addEventListener('pointerover', rest, passive)
    document.addEventListener('focusin', rest, passive)
    document.addEventListener('pointerdown', touch, passive)
    document.addEventListener('click', follow)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', rest)
      document.removeEventListener('focusin', rest)
      document.removeEventListener('pointerdown', touch)
      document.removeEventListener('click', follow)
    }
  }, [router])
  return null
}

/** Of the router's own prefetch the typed routes leave out that the data of the page can come along. */
type PrefetchFull = (href: string, options: { kind: 'full' }) => void

const pathOf = ({ pathname, search, hash }: HTMLAnchorElement) => `${pathname}${search}${hash}` as Route

/** The link to another page of the house under a pointer; files, fragments and what opens elsewhere are left to the browser. */
function innerLink({ target }: Event): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
  if (!link || link.origin !== location.origin || link.hasAttribute('download')) return null
  if (link.target || link.dataset.open || reloading.test(link.pathname) || marksTarget(link)) return null
  const here = link.pathname === location.pathname && link.search === location.search
  return here && link.hash ? null : link
}
