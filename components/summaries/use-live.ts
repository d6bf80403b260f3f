import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Whether JavaScript runs here: false on the server and until the page has come alive. */
export function useLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

const wide = '(min-width: 80rem)'

/** Whether there is room for two columns. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(wide)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => window.matchMedia(wide).matches,
    () => false,
  )
}
