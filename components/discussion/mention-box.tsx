'use client'

import { type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { caretPosition } from '@/components/discussion/caret-position'
import { useMentions } from '@/components/discussion/use-mentions'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  field: RefObject<HTMLTextAreaElement | null>
  /** What is talked about, as a query. */
  about: string
  words: Messages['discussion']['composer']['mention']
}

/** Whom the @ under the caret may mean: a list that the field's own keys walk through. Loaded when the first @ is typed. */
export default function MentionBox({ field, about, words }: Props) {
  const { items, active, start, choose } = useMentions(field, about)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const open = items.length > 0

  useEffect(() => {
    const element = field.current
    if (!element || !open) return
    // A field of several lines may be no combobox by HTML's rules: it stays a textbox that has a list.
    const wired = { 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', 'aria-controls': id }
    for (const [name, value] of Object.entries(wired)) element.setAttribute(name, value)
    return () => {
      for (const name of [...Object.keys(wired), 'aria-activedescendant']) element.removeAttribute(name)
    }
  }, [field, id, open])

  useEffect(() => {
    if (!open) return
    field.current?.setAttribute('aria-activedescendant', `${id}-${active}`)
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [field, id, open, active])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other people take other room
  useLayoutEffect(() => {
    if (!open) return
    const put = () => field.current && list.current && positionList(list.current, field.current, start)
    put()
    const view = window.visualViewport
    const moved: [EventTarget | null, string][] = [
      [view, 'resize'],
      [view, 'scroll'],
      [document, 'scroll'],
    ]
    for (const [target, name] of moved) target?.addEventListener(name, put, true)
    return () => {
      for (const [target, name] of moved) target?.removeEventListener(name, put, true)
    }
  }, [field, open, start, items])

  return (
    <>
      <p role="status" className="sr-only">
        {open ? words.count.replace('{count}', String(items.length)) : ''}
      </p>
      {open ? (
        // Where many are found it scrolls, so that it must be within reach of the keys by itself as well.
        <div ref={list} id={id} role="listbox" tabIndex={0} aria-label={words.label} className="mention-box">
          {items.map((one, at) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and hears the keys
            <div
              key={`${one.kind}${one.id}`}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(one)}
            >
              <span>{one.name}</span>
              <span className="text-ink-3 text-sm">
                {one.kind === 'department' ? words.department : one.department}
              </span>
            </div>
          ))}
        </div>
      ) : null}
    </>
  )
}

const GAP = 6

/** Under the @, or above it where the screen (on a phone: what the keyboard leaves of it) ends. */
function positionList(list: HTMLElement, field: HTMLTextAreaElement, at: number) {
  const view = window.visualViewport
  const [left, top] = [view?.offsetLeft ?? 0, view?.offsetTop ?? 0]
  const { clientWidth, clientHeight } = document.documentElement
  const width = Math.min(view?.width ?? clientWidth, clientWidth)
  const height = view?.height ?? clientHeight
  const caret = caretPosition(field, at)
  const below = caret.bottom + GAP
  const fits = below + list.offsetHeight <= top + height
  const x = Math.min(caret.left, left + width - list.offsetWidth - GAP)
  list.style.left = `${Math.max(left + GAP, x)}px`
  list.style.top = `${fits ? below : Math.max(top + GAP, caret.top - list.offsetHeight - GAP)}px`
}
