'use client'

import { type ReactNode, useRef, useState } from 'react'
import { type ButtonSize, type ButtonVariant, buttonClass } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { useLateModule } from '@/components/ui/use-late-module'

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

const loadDialog = () => import('@/components/ui/confirm-dialog')

/**
 * Asks before it sends its form, by a dialog that is loaded when it is wanted, or by the browser's own where that does
 * not come. Without JavaScript it sends at once: what it sends must be undoable then.
 */
export function ConfirmButton({
  label,
  title,
  text,
  confirm,
  cancel,
  variant = 'danger',
  size,
  className,
  ...rest
}: Props) {
  const [dialog, load] = useLateModule(loadDialog)
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
    if (await load()) setAsking(true)
    else if (window.confirm(`${title}\n\n${text}`)) send()
  }
  return (
    <>
      <button
        {...rest}
        ref={button}
        type="submit"
        className={classNames(buttonClass({ variant, size }), className)}
        onClick={(event) => {
          if (sure.current) return
          event.preventDefault()
          void ask()
        }}
      >
        {label}
      </button>
      {dialog ? (
        <dialog.ConfirmDialog
          {...{ title, text, confirm, cancel, variant }}
          open={asking}
          onClose={() => setAsking(false)}
          onConfirm={send}
        />
      ) : null}
    </>
  )
}
