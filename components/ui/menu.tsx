'use client'

import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react'
import { classNames } from '@/components/ui/class-names'

type Props = {
  /** What the button shows. */
  trigger: ReactNode
  /** Its name, where the trigger is only an icon. */
  label?: string
  align?: 'start' | 'end'
  /** On a phone it lies at the foot of the window, where it is whole wherever its button is; the main menu hangs from its bar. */
  anchored?: boolean
  triggerClassName?: string
  className?: string
  children: ReactNode
}

/**
 * A button that unfolds links, buttons and forms. It is a <details>, so it opens without JavaScript too;
 * with it, Escape and a click elsewhere close it and the arrow keys move through it.
 */
export function Menu({
  trigger,
  label,
  align = 'end',
  anchored,
  triggerClassName,
  className,
  children,
}: Props) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const closeElsewhere = (event: Event) => {
      if (!details.current?.contains(event.target as Node)) closeMenu(details.current)
    }
    document.addEventListener('pointerdown', closeElsewhere)
    document.addEventListener('focusin', closeElsewhere)
    return () => {
      document.removeEventListener('pointerdown', closeElsewhere)
      document.removeEventListener('focusin', closeElsewhere)
    }
  }, [])
  const closeOnLink = (event: SyntheticEvent) => {
    if ((event.target as Element).closest('a, button[form]')) closeMenu(details.current)
  }
  return (
    <details
      ref={details}
      onKeyDown={(event) => moveByKey(event, details.current)}
      onClick={closeOnLink}
      onSubmit={() => closeMenu(details.current)}
      className="group/menu relative"
    >
      <summary aria-label={label} className={classNames('bare', triggerClassName)}>
        {trigger}
      </summary>
      <div
        className={classNames(
          'absolute top-full z-30 mt-1.5 min-w-48 rounded-md border border-line bg-surface p-1.5 shadow-raised',
          align === 'end' ? 'end-0' : 'start-0',
          anchored
            ? undefined
            : 'max-sm:fixed max-sm:inset-x-3 max-sm:top-auto max-sm:bottom-[calc(var(--foot)+0.75rem)]',
          className,
        )}
      >
        {children}
      </div>
    </details>
  )
}

function closeMenu(details: HTMLDetailsElement | null) {
  if (details?.open) details.open = false
}

function moveByKey(event: KeyboardEvent, details: HTMLDetailsElement | null) {
  const target = event.target as Element
  if (!details || target.closest('dialog') || event.nativeEvent.isComposing) return
  if (event.key === 'Escape' && details.open) {
    event.stopPropagation()
    closeMenu(details)
    details.querySelector('summary')?.focus()
    return
  }
  if (target.matches('input, textarea, select') || !['ArrowDown', 'ArrowUp'].includes(event.key)) return
  event.preventDefault()
  details.open = true
  const stops = [...details.querySelectorAll<HTMLElement>('a[href], button:not([disabled]), summary')]
  const step = event.key === 'ArrowDown' ? 1 : -1
  const at = stops.indexOf(document.activeElement as HTMLElement)
  stops.at((at + step) % stops.length)?.focus()
}
