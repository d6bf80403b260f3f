'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { fetchAhead, openPage } from '@/components/ui/open-page'

/** Files, and what must be drawn from the ground up: the frame of the page changes with it. */
const reloading = /^\/(api|sign-in|setup|inbox\/open)(\/|$)/
/** A passage of a report and what was searched are marked by `:target`, which only the browser's own navigation sets. */
const marksTarget = ({ pathname, search, hash }: HTMLAnchorElement) =>
  (hash !== '' && pathname.startsWith('/reports/')) || /[?&]mark=/.test(search)

/** How long a pointer rests on a link of somebody who means to press it. */
const intentMs = 65
/** Follows the plain links of all pages without loading a page anew, and fetches a page when a pointer means to follow its link. */
export function PageLinks() {
  const router = useRouter()
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined
    const rest = (event: PointerEvent) => {
      clearTimeout(resting)
      const link = innerLink(event)
      // Opening home is a visit, from which on the next one counts what is new.
      if (!link || link.pathname === '/' || !navigator.onLine) return
      if (event.type === 'pointerdown') fetchAhead(router, addressOf(link))
      else if (event.pointerType === 'mouse')
        resting = setTimeout(() => fetchAhead(router, addressOf(link)), intentMs)
    }
    const follow = (event: MouseEvent) => {
      const link = innerLink(event)
      const other = event.defaultPrevented || event.button !== 0
      const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
      if (!link || other || modified) return
      event.preventDefault()
      // Without a network the browser's own error page would come: this page stays, and says so.
      if (!navigator.onLine) return void dispatchEvent(new Event('tashan:offline'))
      openPage(router, addressOf(link))
    }
    document.addEventListener('click', follow)
    document.addEventListener('pointerover', rest)
    document.addEventListener('pointerdown', rest)
    return () => {
      clearTimeout(resting)
      document.removeEventListener('click', follow)
      document.removeEventListener('pointerover', rest)
      document.removeEventListener('pointerdown', rest)
    }
  }, [router])
  return null
}

const addressOf = ({ pathname, search, hash }: HTMLAnchorElement) => `${pathname}${search}${hash}` as Route

/** The link to another page of the house under a pointer; files, fragments and what opens elsewhere are left to the browser. */
function innerLink({ target }: Event): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
  if (!link || link.origin !== location.origin || link.hasAttribute('download')) return null
  if (link.target || link.dataset.open || reloading.test(link.pathname) || marksTarget(link)) return null
  const here = link.pathname === location.pathname && link.search === location.search
  return here && link.hash ? null : link
}
