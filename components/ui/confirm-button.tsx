'use client'

import { useRef } from 'react'
import { Button, type ButtonSize, type ButtonVariant } from '@/components/ui/button'

type Props = {
  label: string
  title: string
  text: string
  confirm: string
  cancel: string
  variant?: ButtonVariant
  size?: ButtonSize
  name?: string
  value?: string
  formAction?: (form: FormData) => void
}

/** Asks before it sends its form. Without JavaScript it sends at once: what it sends must be undoable then. */
export function ConfirmButton({
  label,
  title,
  text,
  confirm,
  cancel,
  variant = 'danger',
  size,
  ...rest
}: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const sure = useRef(false)
  return (
    <>
      <Button
        {...rest}
        type="submit"
        variant={variant}
        size={size}
        onClick={(event) => {
          if (sure.current || !dialog.current) return
          event.preventDefault()
          const button = event.currentTarget
          dialog.current.onclose = () => {
            if (dialog.current?.returnValue !== 'yes') return
            sure.current = true
            button.form?.requestSubmit(button)
            sure.current = false
          }
          dialog.current.returnValue = ''
          dialog.current.showModal()
        }}
      >
        {label}
      </Button>
      <dialog
        ref={dialog}
        aria-label={title}
        className="m-auto max-w-md rounded-md border border-line bg-surface p-6 text-ink shadow-raised backdrop:bg-ink/40"
      >
        <p className="mb-2 font-medium text-lg">{title}</p>
        <p className="mb-5 text-ink-2">{text}</p>
        <div className="flex justify-end gap-2">
          <Button onClick={() => dialog.current?.close('')}>{cancel}</Button>
          <Button variant="danger" onClick={() => dialog.current?.close('yes')}>
            {confirm}
          </Button>
        </div>
      </dialog>
    </>
  )
}
