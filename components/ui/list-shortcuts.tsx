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
  /** The addresses of the rows as they stood when one was gone to, and which one it was. */
  const last = useRef({ rows: [] as string[], at: -1 })

  function move(step: number) {
    const rows = [...document.querySelectorAll<HTMLAnchorElement>(`#${list} a[data-row]`)]
    const focused = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement))
    const current = focused >= 0 ? focused : rows.findIndex((row) => row.ariaCurrent === 'true')
    const wanted = current >= 0 ? current + step : findNeighbour(rows, step)
    const row = rows[Math.max(0, Math.min(wanted, rows.length - 1))]
    if (!row) return
    last.current = { rows: rows.map(({ href }) => href), at: rows.indexOf(row) }
    row.focus()
    if (opensAt && matchMedia(opensAt).matches)
      openPage(router, `${row.pathname}${row.search}` as Route, { replace: true, scroll: false })
  }

  /** Where the current row is gone: what stood next to it and still stands, whatever came or went above. */
  function findNeighbour(rows: HTMLAnchorElement[], step: number): number {
    const { rows: before, at } = last.current
    const beside = step > 0 ? before.slice(at + 1) : before.slice(0, Math.max(0, at)).reverse()
    const addresses = rows.map(({ href }) => href)
    return addresses.indexOf(beside.find((href) => addresses.includes(href)) ?? '')
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
