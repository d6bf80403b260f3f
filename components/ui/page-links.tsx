'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Files, and what must be drawn from the ground up: the frame of the page changes with it. */
const reloading = /^\/(api|sign-in|setup|inbox\/open)(\/|$)/
/** A passage of a report and what was searched are marked by `:target`, which only the browser's own navigation sets. */
const marksTarget = ({ pathname, search, hash }: HTMLAnchorElement) =>
  (hash !== '' && pathname.startsWith('/reports/')) || /[?&]mark=/.test(search)

/**
 * Follows the plain links of all pages without loading a page anew. Nothing is fetched ahead: Next shows what it has
 * fetched for half a minute, and somebody who saves in that time would not find it on the next page.
 */
export function PageLinks() {
  const router = useRouter()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = innerLink(event)
      const other = event.defaultPrevented || event.button !== 0
      const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
      if (!link || other || modified) return
      event.preventDefault()
      // Without a network the browser's own error page would come: this page stays, and says so.
      if (!navigator.onLine) return void dispatchEvent(new Event('tashan:offline'))
      router.push(`${link.pathname}${link.search}${link.hash}` as Route)
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])
  return null
}

/** The link to another page of the house under a pointer; files, fragments and what opens elsewhere are left to the browser. */
function innerLink({ target }: Event): HTMLAnchorElement | null {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
  if (!link || link.origin !== location.origin || link.hasAttribute('download')) return null
  if (link.target || link.dataset.open || reloading.test(link.pathname) || marksTarget(link)) return null
  const here = link.pathname === location.pathname && link.search === location.search
  return here && link.hash ? null : link
}
