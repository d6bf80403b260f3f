'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { isCurrentPlace } from '@/components/ui/current-place'

/** Keeps the frame true to the page in it, as it is not drawn anew when a link is followed: where one is, and where its forms lead back. */
export function FrameState() {
  const path = usePathname()
  const query = useSearchParams().toString()
  useEffect(() => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-nav] a')) {
      if (isCurrentPlace(link.pathname, path)) link.setAttribute('aria-current', 'page')
      else link.removeAttribute('aria-current')
    }
    const here = query ? `${path}?${query}` : path
    for (const field of document.querySelectorAll<HTMLInputElement>('header input[name="back"]'))
      field.value = here
  }, [path, query])
  return null
}
