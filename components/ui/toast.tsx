'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

type Toast = { id: number; message: string; action?: { label: string; run: () => void } }

const toastEvent = 'tashan:toast'
let count = 0

/** Says in passing that something was done; with an action (undo) it stays until it is answered. */
export function toast(message: string, action?: Toast['action']) {
  count += 1
  window.dispatchEvent(new CustomEvent<Toast>(toastEvent, { detail: { id: count, message, action } }))
}

/** Where toasts are shown and read out: once a page. */
export function ToastRegion({ label, close }: { label: string; close: string }) {
  const [toasts, setToasts] = useState<Toast[]>([])
  useEffect(() => {
    const add = (event: Event) => {
      const fresh = (event as CustomEvent<Toast>).detail
      setToasts((shown) => [...shown.slice(-2), fresh])
    }
    window.addEventListener(toastEvent, add)
    return () => window.removeEventListener(toastEvent, add)
  }, [])
  const dismiss = (id: number) => setToasts((shown) => shown.filter((one) => one.id !== id))
  return (
    <section
      aria-label={label}
      aria-live="polite"
      className="no-print pointer-events-none fixed inset-x-0 bottom-4 z-50 flex flex-col items-center gap-2 px-4"
    >
      {toasts.map((one) => (
        <ToastLine key={one.id} toast={one} close={close} dismiss={() => dismiss(one.id)} />
      ))}
    </section>
  )
}

function ToastLine({
  toast: { message, action },
  close,
  dismiss,
}: {
  toast: Toast
  close: string
  dismiss: () => void
}) {
  const [paused, setHeld] = useState(false)
  useEffect(() => {
    if (paused || action) return
    const timer = setTimeout(dismiss, 6000)
    return () => clearTimeout(timer)
  }, [paused, action, dismiss])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: under the pointer or the focus it waits; nothing is done by it.
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex max-w-full items-center gap-3 rounded-md bg-ink py-1.5 ps-4 pe-1.5 text-paper shadow-raised"
    >
      <span>{message}</span>
      {action ? (
        <button
          type="button"
          className="touch min-h-7 cursor-pointer px-2 font-medium underline underline-offset-4"
          onClick={() => {
            action.run()
            dismiss()
          }}
        >
          {action.label}
        </button>
      ) : null}
      <Button
        variant="quiet"
        size="small"
        aria-label={close}
        className="touch-square px-1.5 text-paper!"
        onClick={dismiss}
      >
        <Icon name="close" />
      </Button>
    </div>
  )
}
