'use client'

import type { Route } from 'next'
import { useRouter, useSearchParams } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from 'react'
import { openPage } from '@/components/ui/open-page'
import { withQuery } from '@/lib/addresses'

type Props = { action?: string; className?: string; children: ReactNode }

/**
 * A GET form whose choices act at once, without a page load, and show what the address says after going back. Words act
 * when Enter is pressed or the field is left. Without JavaScript its button sends it.
 */
export function FilterForm({ action, className, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const asked = useRef('')
  const isAlive = useRef(false)
  const search = useSearchParams().toString()
  const router = useRouter()
  const [pending, start] = useTransition()

  function apply() {
    const address = form.current ? toFilterAddress(form.current) : ''
    if (address === asked.current) return
    asked.current = address
    start(() => openPage(router, address as Route, { scroll: false }))
  }

  const applyChange = useRef(apply)
  applyChange.current = apply
  // React's own `onChange` hears each letter; the browser's `change` a choice or a word that is complete.
  useEffect(() => {
    const element = form.current
    const listen = () => applyChange.current()
    element?.addEventListener('change', listen)
    return () => element?.removeEventListener('change', listen)
  }, [])

  useEffect(() => {
    if (!form.current) return
    const chosen = toFilterAddress(form.current)
    showChoices(form.current, new URLSearchParams(search))
    asked.current = toFilterAddress(form.current)
    if (isAlive.current || chosen === asked.current) return
    // It was chosen before this ran.
    showChoices(form.current, new URL(chosen, location.href).searchParams)
    applyChange.current()
  }, [search])

  useEffect(() => {
    isAlive.current = true
  }, [])

  function submit(event: FormEvent) {
    event.preventDefault()
    apply()
  }

  return (
    <form
      ref={form}
      action={action}
      method="get"
      // What the browser itself would put back is no choice.
      autoComplete="off"
      aria-busy={pending || undefined}
      className={className}
      onSubmit={submit}
    >
      {children}
    </form>
  )
}

/** The address of what a form chooses; an empty value, and the first of a list, is what holds without it. */
export function toFilterAddress(form: HTMLFormElement): Route {
  const values: Record<string, string> = {}
  for (const [name, value] of new FormData(form)) {
    const control = form.elements.namedItem(name)
    const byDefault = control instanceof HTMLSelectElement ? control.options[0]?.value : ''
    if (typeof value === 'string' && value.trim() !== byDefault) values[name] = value.trim()
  }
  return withQuery(new URL(form.action).pathname, values)
}

/** Sets the controls to what the address says; not the field in which somebody is writing. */
export function showChoices(form: HTMLFormElement, search: URLSearchParams): void {
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
