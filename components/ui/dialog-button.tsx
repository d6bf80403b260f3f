'use client'

import { type ReactNode, useState } from 'react'
import { type ButtonSize, type ButtonVariant, buttonClass } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

type Props = {
  label: ReactNode
  title: string
  close: string
  description?: ReactNode
  side?: 'centre' | 'end' | 'bottom'
  variant?: ButtonVariant
  size?: ButtonSize
  /** Where the same can be done without JavaScript. */
  href?: string
  children: ReactNode
}

/** Opens what a page put into it. Without JavaScript it is a link to the page that does the same. */
export function DialogButton({ label, variant, size, href, children, ...dialog }: Props) {
  const [open, setOpen] = useState(false)
  const look = buttonClass({ variant, size })
  return (
    <>
      {href ? (
        <a
          href={href}
          aria-haspopup="dialog"
          className={look}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            setOpen(true)
          }}
        >
          {label}
        </a>
      ) : (
        <button type="button" aria-haspopup="dialog" className={look} onClick={() => setOpen(true)}>
          {label}
        </button>
      )}
      <Dialog {...dialog} open={open} onClose={() => setOpen(false)}>
        {children}
      </Dialog>
    </>
  )
}
