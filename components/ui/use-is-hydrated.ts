import { useSyncExternalStore } from 'react'

const subscribeNever = () => () => {}

/** Whether scripts run: false on the server and for the first drawing in the browser. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    subscribeNever,
    () => true,
    () => false,
  )
}
