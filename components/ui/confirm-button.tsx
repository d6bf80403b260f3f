'use client'

import { type ReactNode, useRef, useState } from 'react'
import { Button, type ButtonSize, type ButtonVariant } from '@/components/ui/button'
import type { Dialog as DialogType } from '@/components/ui/dialog'

type Props = {
  label: ReactNode
  title: string
  text: string
  confirm: string
  cancel: string
  variant?: ButtonVariant
  size?: ButtonSize
  name?: string
  value?: string
  className?: string
  'aria-label'?: string
  formAction?: (form: FormData) => void
}

/**
 * Asks before it sends its form, by a dialog that is loaded when it is wanted, or by the browser's own where that does
 * not come. Without JavaScript it sends at once: what it sends must be undoable then.
 */
export function ConfirmButton({ label, title, text, confirm, cancel, variant = 'danger', ...rest }: Props) {
  const [Dialog, setDialog] = useState<typeof DialogType>()
  const [asking, setAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const sure = useRef(false)
  const send = () => {
    setAsking(false)
    sure.current = true
    button.current?.form?.requestSubmit(button.current)
    sure.current = false
  }
  const ask = async () => {
    try {
      const loaded = await import('@/components/ui/dialog')
      setDialog(() => loaded.Dialog)
      setAsking(true)
    } catch {
      if (window.confirm(`${title}\n\n${text}`)) send()
    }
  }
  return (
    <>
      <Button
        {...rest}
        ref={button}
        type="submit"
        variant={variant}
        onClick={(event) => {
          if (sure.current) return
          event.preventDefault()
          void ask()
        }}
      >
        {label}
      </Button>
      {Dialog ? (
        <Dialog
          open={asking}
          onClose={() => setAsking(false)}
          title={title}
          description={text}
          close={cancel}
          footer={
            <>
              <Button onClick={() => setAsking(false)}>{cancel}</Button>
              <Button variant={variant} onClick={send}>
                {confirm}
              </Button>
            </>
          }
        />
      ) : null}
    </>
  )
}
