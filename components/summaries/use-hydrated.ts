import { useLayoutEffect, useState } from 'react'
import { hasDraft } from '@/components/drafts/draft-keys'

type Hydrated = {
  /** There is room for two columns. */
  wide: boolean
  /** A draft was left at this place. */
  hasDraft: boolean
}

/** What only the browser knows; null on the server and until JavaScript runs. */
export function useHydrated(formKey: string): Hydrated | null {
  const [hydrated, setHydrated] = useState<Hydrated | null>(null)
  useLayoutEffect(
    () => setHydrated({ wide: window.matchMedia('(min-width: 80rem)').matches, hasDraft: hasDraft(formKey) }),
    [formKey],
  )
  return hydrated
}
