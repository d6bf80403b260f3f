'use client'

import { type ComponentProps, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

/** Opens a dialog with what a page put into it. */
export function DialogButton({
  label,
  ...dialog
}: Omit<ComponentProps<typeof Dialog>, 'open' | 'onClose'> & { label: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog {...dialog} open={open} onClose={() => setOpen(false)} />
    </>
  )
}
