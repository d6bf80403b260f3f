import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether this device keeps a draft for this place, or did in this window; what keeps drafts is only loaded then. */
export function useLeft(place: string): boolean {
  return useSyncExternalStore(
    never,
    () => isKept(place),
    () => false,
  )
}

function isKept(place: string): boolean {
  try {
    return Object.keys(window.localStorage).some((key) => key.startsWith(`tashan.draft.${place}`))
  } catch {
    return false
  }
}
