'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { Suspense, useEffect, useRef, useState } from 'react'
import { lateComponent } from '@/components/ui/late-component'
import { openPage } from '@/components/ui/open-page'
import { type Shortcut, shortcutKey } from '@/components/ui/shortcuts'

const ShortcutDialog = lateComponent(() => import('@/components/ui/shortcut-dialog'))

type Props = {
  /** The id of the list; each of its rows has a link with `data-row`. */
  list: string
  /** Where the row that is gone to is opened beside the list: a media query. */
  opensAt?: string
  shortcuts: Shortcut[]
  /** What else is on the page for a key: a field to write in, or something to press. */
  controls?: Record<string, string>
  words: { title: string; close: string }
}

/** J and K go through the rows of a list, other keys do what the page offers for them, a question mark shows all. */
export function ListShortcuts({ list, opensAt, shortcuts, controls = {}, words }: Props) {
  const [help, setHelp] = useState(false)
  const router = useRouter()
  const last = useRef(0)

  function move(step: number) {
    const rows = [...document.querySelectorAll<HTMLAnchorElement>(`#${list} a[data-row]`)]
    const focused = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement))
    const current = focused >= 0 ? focused : rows.findIndex((row) => row.ariaCurrent === 'true')
    // Where the current row is gone, the next one stands in its place.
    const wanted = current >= 0 ? current + step : last.current + Math.min(step, 0)
    const row = rows[Math.max(0, Math.min(wanted, rows.length - 1))]
    if (!row) return
    last.current = rows.indexOf(row)
    row.focus()
    if (opensAt && matchMedia(opensAt).matches)
      openPage(router, `${row.pathname}${row.search}` as Route, { replace: true, scroll: false })
  }

  function press(event: KeyboardEvent) {
    const key = shortcutKey(event)
    const control = key && controls[key] ? document.querySelector<HTMLElement>(controls[key]) : null
    if (key === 'j') move(1)
    else if (key === 'k') move(-1)
    else if (key === '?') setHelp(true)
    else if (control?.matches('textarea')) control.focus()
    else if (control) control.click()
    else return
    event.preventDefault()
  }

  const handler = useRef(press)
  handler.current = press
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handler.current(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])

  return help ? (
    <Suspense>
      <ShortcutDialog {...words} shortcuts={shortcuts} onClose={() => setHelp(false)} />
    </Suspense>
  ) : null
}
