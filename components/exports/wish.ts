import type { Wanted } from '@/components/exports/formats'

const wished = 'tashan:export'

/** Asks whoever makes exports on this page for a file; whether somebody does. */
export function wish(wanted: Wanted): boolean {
  return !window.dispatchEvent(new CustomEvent<Wanted>(wished, { detail: wanted, cancelable: true }))
}

/** Takes up what is asked for on this page; returns how to stop. */
export function onWish(take: (wanted: Wanted) => void): () => void {
  const hear = (event: Event) => {
    event.preventDefault()
    take((event as CustomEvent<Wanted>).detail)
  }
  window.addEventListener(wished, hear)
  return () => window.removeEventListener(wished, hear)
}
