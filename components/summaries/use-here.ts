import { useLayoutEffect, useState } from 'react'

type Here = {
  /** There is room for two columns. */
  wide: boolean
  /** A draft was left at this place. */
  left: boolean
}

/** What only the browser knows; null on the server and until JavaScript runs. */
export function useHere(place: string): Here | null {
  const [here, setHere] = useState<Here | null>(null)
  useLayoutEffect(
    () => setHere({ wide: window.matchMedia('(min-width: 80rem)').matches, left: isKept(place) }),
    [place],
  )
  return here
}

function isKept(place: string): boolean {
  try {
    return Object.keys(window.localStorage).some((key) => key.startsWith(`tashan.draft.${place}`))
  } catch {
    return false
  }
}
