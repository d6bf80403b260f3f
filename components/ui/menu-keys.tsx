'use client'

import { useEffect } from 'react'

/** Closes every menu of the page by Escape, a click elsewhere and a choice, and moves through it by the arrow keys. */
export function MenuKeys() {
  useEffect(() => {
    const closeOthers = ({ target }: Event) => {
      for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]'))
        if (!menu.contains(target as Node)) menu.open = false
    }
    const closeAfterChoice = (event: Event) => {
      const chosen = event.type === 'submit' || (event.target as Element).closest('a, button[form]')
      const menu = menuOf(event.target)
      if (chosen && menu) menu.open = false
    }
    const listeners = [
      ['pointerdown', closeOthers],
      ['focusin', closeOthers],
      ['click', closeAfterChoice],
      ['submit', closeAfterChoice],
    ] as const
    for (const [type, listener] of listeners) document.addEventListener(type, listener)
    // Before all others: what lies around the menu has a meaning of its own for Escape.
    addEventListener('keydown', moveByKey, { capture: true })
    return () => {
      for (const [type, listener] of listeners) document.removeEventListener(type, listener)
      removeEventListener('keydown', moveByKey, { capture: true })
    }
  }, [])
  return null
}

const menuOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLDetailsElement>('details[data-menu]') : null

function moveByKey(event: KeyboardEvent) {
  const target = event.target as Element
  const menu = menuOf(target)
  if (!menu || target.closest('dialog')?.matches('details[data-menu] dialog') || event.isComposing) return
  if (event.key === 'Escape' && menu.open) {
    event.stopPropagation()
    menu.open = false
    menu.querySelector('summary')?.focus()
    return
  }
  if (target.matches('input, textarea, select') || !['ArrowDown', 'ArrowUp'].includes(event.key)) return
  event.preventDefault()
  menu.open = true
  const stops = [...menu.querySelectorAll<HTMLElement>('a[href], button:not([disabled]), summary')]
  const step = event.key === 'ArrowDown' ? 1 : -1
  const at = stops.indexOf(document.activeElement as HTMLElement)
  stops.at((at + step) % stops.length)?.focus()
}
