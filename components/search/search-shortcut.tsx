'use client'

import { Suspense, useEffect, useState } from 'react'
import { lateComponent } from '@/components/ui/late-component'

/** Loaded at the first Ctrl or ⌘ K. */
const SearchDialog = lateComponent(() => import('@/components/search/search-dialog'))

/** Opens search from anywhere by Ctrl or ⌘ K, and marks on a page what was found in it. */
export function SearchShortcut() {
  const [opening, setOpening] = useState(0)
  useEffect(() => {
    const openByKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key !== 'k') return
      event.preventDefault()
      setOpening((times) => times + 1)
    }
    addEventListener('keydown', openByKey)
    if (location.search.includes('mark='))
      import('@/components/search/found-marks').then((page) => page.markTerms())
    return () => removeEventListener('keydown', openByKey)
  }, [])
  return opening > 0 ? (
    <Suspense>
      <SearchDialog opening={opening} onClose={() => setOpening(0)} />
    </Suspense>
  ) : null
}
