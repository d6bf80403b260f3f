'use client'

import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Icon } from '@/components/ui/icon'

const sideClasses = {
  centre:
    'centred m-auto w-[min(34rem,calc(100vw-2rem))] max-h-[min(44rem,calc(100dvh-2rem))] rounded-lg border',
  // On a phone a sheet comes from below, where the thumb is.
  end: 'sheet-end ms-auto me-0 my-0 h-dvh max-h-dvh w-[min(28rem,100vw)] border-s max-sm:mt-auto max-sm:h-auto max-sm:max-h-[85dvh] max-sm:w-full max-sm:max-w-full max-sm:rounded-t-lg max-sm:border-s-0 max-sm:border-t',
} as const

type Props = {
  /** Another number opens it again, also where the browser has not told yet that it closed. */
  open: boolean | number
  onClose: () => void
  title: string
  /** The word for the closing button. */
  close: string
  description?: ReactNode
  /** Buttons at the foot. */
  footer?: ReactNode
  side?: keyof typeof sideClasses
  children?: ReactNode
}

/**
 * A modal dialog or sheet: the browser's own, which holds the focus, closes on Escape and gives the focus back.
 * Where something is to be written in it, the focus goes there.
 */
export function Dialog({
  open,
  onClose,
  title,
  close,
  description,
  footer,
  side = 'centre',
  children,
}: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useOpen(dialog, open)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; the key for that is Escape, which the browser handles.
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-text` : undefined}
      onClose={() => {
        if (!dialog.current?.open) onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) dialog.current?.close()
      }}
      className={classNames(
        'whitespace-normal border-line bg-surface p-0 text-start font-normal text-base text-ink shadow-raised backdrop:bg-veil',
        sideClasses[side],
      )}
    >
      <div className="dialog-frame">
        <div className="px-5 pt-4 pb-2 pe-14">
          <h2 id={`${id}-title`} className="font-semibold text-lg">
            {title}
          </h2>
          {description ? (
            <div id={`${id}-text`} className="mt-1 text-ink-2">
              {description}
            </div>
          ) : null}
        </div>
        {children ? <div className="dialog-body">{children}</div> : null}
        {footer ? <div className="dialog-foot">{footer}</div> : <div className="pb-3" />}
        {/* Last, so that the focus goes to the content first. */}
        <div className="absolute end-2 top-2">
          <Button
            variant="quiet"
            size="small"
            aria-label={close}
            className="touch-square size-9 px-0"
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" className="size-4.5" />
          </Button>
        </div>
      </div>
    </dialog>
  )
}

const textInputs =
  'textarea, input:is([type=text], [type=search], [type=email], [type=password], :not([type]))'

function useOpen(dialog: RefObject<HTMLDialogElement | null>, open: boolean | number) {
  useEffect(() => {
    const element = dialog.current
    if (open && element && !element.open) {
      element.showModal()
      // Opening gives the focus to the first control, after all that the content's own effects did.
      element.querySelector<HTMLElement>(textInputs)?.focus()
    }
    if (!open && element?.open) element.close()
  }, [dialog, open])
}
