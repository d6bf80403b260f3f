import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { Choice, Desk } from '@/components/summaries/composition'
import { textField } from '@/components/summaries/fields'
import type { Messages } from '@/lib/i18n/messages'

const loadWork = () => import('@/components/summaries/work')

/** At the first touch of the form, so that it is there when a button is pressed. */
export function prepareWork(): void {
  loadWork().catch(() => undefined)
}

/** The desk while JavaScript runs: steps are carried out here, the focus stays with what was moved, and what was done is said. */
export function useDesk(
  start: Desk,
  form: RefObject<HTMLFormElement | null>,
  choices: Map<string, Choice>,
  words: Messages['composer'],
) {
  const [desk, setDesk] = useState(start)
  const [said, setSaid] = useState('')
  const latest = useRef(desk)
  const working = useRef<Promise<void>>(null)
  const focus = useRef<Element | string | null>(null)

  const change = useCallback((to: Partial<Desk> | ((now: Desk) => Partial<Desk>)) => {
    latest.current = { ...latest.current, ...(typeof to === 'function' ? to(latest.current) : to) }
    setDesk(latest.current)
  }, [])

  // What was typed before this ran would be overwritten by what the server rendered.
  useLayoutEffect(() => {
    if (form.current) change((now) => typedIn(new FormData(form.current ?? undefined), now))
  }, [form, change])

  const step = useCallback(
    (name: string, shown: string[] = []) => {
      const holder = document.activeElement
      const work = loadWork().then(({ carriedOut }) => {
        const done = carriedOut(latest.current, name, { shown, choices, words, holder })
        focus.current = done.focus
        setSaid(done.said)
        change(done.after)
      })
      working.current = work.catch(() => undefined)
    },
    [choices, words, change],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows each change of the desk
  useLayoutEffect(() => {
    const wanted = focus.current
    focus.current = null
    const element = typeof wanted === 'string' ? document.getElementById(wanted) : wanted
    if (element instanceof HTMLElement && element.isConnected && element !== document.activeElement)
      element.focus()
  }, [desk])

  return { desk, said, change, step, working }
}

function typedIn(form: FormData, desk: Desk): Partial<Desk> {
  const text = (name: string, before: string) => {
    const typed = form.get(name)
    return typeof typed === 'string' && typed !== before.replace(/\r\n?/g, '\n') ? typed : before
  }
  return {
    title: text('title', desk.title),
    intro: text('intro', desk.intro),
    closing: text('closing', desk.closing),
    template: text('template', desk.template) as Desk['template'],
    ticked: form.getAll('add').map(String),
    parts: desk.parts.map((part) =>
      part.kind === 'point' ? part : { ...part, text: text(textField(part.id), part.text) },
    ),
  }
}
