'use client'

import type { Route } from 'next'
import { useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useEffectEvent, useRef, useTransition } from 'react'
import { openPage } from '@/components/ui/open-page'
import { withQuery } from '@/lib/addresses'

/**
 * Has the filter forms of a page act at once, without a page load, and show what the address says after going back. Words
 * act when Enter is pressed or the field is left.
 */
export function FilterForms() {
  const asked = useRef(new WeakMap<HTMLFormElement, string>())
  const acting = useRef<HTMLFormElement>(null)
  const isAlive = useRef(false)
  const search = useSearchParams().toString()
  const router = useRouter()
  const [pending, start] = useTransition()

  const apply = useEffectEvent((form: HTMLFormElement) => {
    const address = toFilterAddress(form)
    if (address === asked.current.get(form)) return
    asked.current.set(form, address)
    acting.current = form
    start(() => openPage(router, address, { scroll: false }))
  })

  // React's own `onChange` hears each letter; the browser's `change` a choice or a word that is complete.
  useEffect(() => {
    const listen = (event: Event) => {
      const { target } = event
      const form = target instanceof Element && target.closest<HTMLFormElement>('form[data-filter]')
      if (!form) return
      if (event.type === 'submit') event.preventDefault()
      apply(form)
    }
    document.addEventListener('change', listen)
    document.addEventListener('submit', listen)
    return () => {
      document.removeEventListener('change', listen)
      document.removeEventListener('submit', listen)
    }
  }, [])

  useEffect(() => {
    for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) {
      const chosen = toFilterAddress(form)
      showChoices(form, new URLSearchParams(search))
      const shown = toFilterAddress(form)
      asked.current.set(form, shown)
      if (isAlive.current || chosen === shown) continue
      // It was chosen before this ran.
      showChoices(form, new URL(chosen, location.href).searchParams)
      apply(form)
    }
    isAlive.current = true
  }, [search])

  useEffect(() => {
    if (pending) acting.current?.setAttribute('aria-busy', 'true')
    else acting.current?.removeAttribute('aria-busy')
  }, [pending])

  return null
}

/** The address of what a form chooses; an empty value, and the first of a list, is what holds without it. */
function toFilterAddress(form: HTMLFormElement): Route {
  const values: Record<string, string> = {}
  for (const [name, value] of new FormData(form)) {
    const control = form.elements.namedItem(name)
    const byDefault = control instanceof HTMLSelectElement ? control.options[0]?.value : ''
    if (typeof value === 'string' && value.trim() !== byDefault) values[name] = value.trim()
  }
  return withQuery(new URL(form.action).pathname, values)
}

/** Sets the controls to what the address says; not the field in which somebody is writing. */
function showChoices(form: HTMLFormElement, search: URLSearchParams): void {
  for (const control of form.elements) {
    const value = search.get((control as HTMLInputElement).name) ?? ''
    if (control instanceof HTMLSelectElement) {
      const options = [...control.options]
      control.selectedIndex = Math.max(
        0,
        options.findIndex((option) => option.value === value),
      )
    } else if (control instanceof HTMLInputElement && control.type === 'checkbox')
      control.checked = control.value === value
    else if (control instanceof HTMLInputElement && control.type !== 'hidden') {
      if (control !== document.activeElement && control.value !== value) control.value = value
    }
  }
}
