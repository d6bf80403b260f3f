import type { ExportChoice } from '@/components/exports/formats'

const eventName = 'tashan:export'

/** Asks whoever makes exports on this page for a file; whether somebody does. */
export function dispatchExportRequest(request: ExportChoice): boolean {
  return !window.dispatchEvent(
    new CustomEvent<ExportChoice>(eventName, { detail: request, cancelable: true }),
  )
}

/** Takes up what is asked for on this page; returns how to stop. */
export function onExportRequest(handle: (request: ExportChoice) => void): () => void {
  const listener = (event: Event) => {
    event.preventDefault()
    handle((event as CustomEvent<ExportChoice>).detail)
  }
  window.addEventListener(eventName, listener)
  return () => window.removeEventListener(eventName, listener)
}
