import { type RefObject, useEffect, useRef, useState } from 'react'
import { insertText } from '@/components/ui/insert-text'
import { apiPath, withQuery } from '@/lib/addresses'

export type Mentionable = {
  kind: 'person' | 'department'
  id: string
  name: string
  department: string | null
  markdown: string
}
type MentionQuery = { start: number; typed: string }

const DEBOUNCE_MS = 120
/** An @ that is no part of an e-mail address, with what stands between it and the caret. */
const mentionPattern = /(?:^|[^A-Za-z0-9_])[@＠]([^\s@＠，。；：、！？,;:!?]{0,20})$/

function findMentionQuery(field: HTMLTextAreaElement): MentionQuery | null {
  const { selectionStart, selectionEnd, value } = field
  const typed =
    selectionStart === selectionEnd ? mentionPattern.exec(value.slice(0, selectionStart))?.[1] : undefined
  return typed === undefined ? null : { start: selectionStart - typed.length - 1, typed }
}

/** Who can be named where somebody types an @, and which of them is chosen. Keys that belong to an IME are left to it. */
export function useMentions(fieldRef: RefObject<HTMLTextAreaElement | null>, about: string) {
  const [items, setItems] = useState<Mentionable[]>([])
  const [active, setActive] = useState(0)
  const [start, setStart] = useState(0)
  const now = useRef({ items, active, start })
  now.current = { items, active, start }

  function choose(one: Mentionable) {
    const field = fieldRef.current
    if (!field) return
    setItems([])
    insertText(field, `${one.markdown} `, now.current.start, field.selectionStart)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the listeners live as long as the field
  useEffect(() => {
    const field = fieldRef.current
    if (!field) return
    let timer = 0
    let request = new AbortController()
    // Where nobody was found, longer words find nobody either; where it was put away, it stays away.
    let emptyQuery: MentionQuery | null = null
    let dismissedAt = -1

    const close = () => {
      window.clearTimeout(timer)
      request.abort()
      setItems([])
    }
    const look = () => {
      const query = findMentionQuery(field)
      if (query?.start !== dismissedAt) dismissedAt = -1
      const surelyEmpty =
        emptyQuery && query && emptyQuery.start === query.start && query.typed.startsWith(emptyQuery.typed)
      if (!query || surelyEmpty || query.start === dismissedAt) return close()
      window.clearTimeout(timer)
      timer = window.setTimeout(() => void ask(query), DEBOUNCE_MS)
    }
    const ask = async (query: MentionQuery) => {
      request.abort()
      request = new AbortController()
      const { signal } = request
      const found = await fetch(
        withQuery(apiPath('mentionable'), {
          ...Object.fromEntries(new URLSearchParams(about)),
          q: query.typed,
        }),
        {
          signal,
        },
      )
        .then((answer) => (answer.ok ? answer.json() : { items: [] }))
        .catch(() => ({ items: [] }))
      if (signal.aborted) return
      emptyQuery = found.items.length === 0 ? query : null
      setStart(query.start)
      setActive(0)
      setItems(found.items)
    }
    const press = (event: KeyboardEvent) => {
      const { items, active } = now.current
      if (items.length === 0 || event.isComposing || event.keyCode === 229) return
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const one = items[active]
      const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
      const step = steps[event.key]
      if (step) setActive((active + step + items.length) % items.length)
      else if (one && (event.key === 'Enter' || event.key === 'Tab')) choose(one)
      else if (event.key === 'Escape') {
        dismissedAt = now.current.start
        close()
      } else return
      event.preventDefault()
      event.stopPropagation()
    }
    const write = (event: Event) => {
      if (!(event as InputEvent).isComposing) look()
    }
    const move = (event: KeyboardEvent) => {
      if (/^(ArrowLeft|ArrowRight|Home|End)$/.test(event.key) && !event.isComposing) look()
    }
    const on: [string, (event: never) => void][] = [
      ['input', write],
      ['compositionend', look],
      ['click', look],
      ['keyup', move],
      ['keydown', press],
      ['blur', close],
    ]
    for (const [name, listen] of on) field.addEventListener(name, listen as EventListener)
    look()
    return () => {
      close()
      for (const [name, listen] of on) field.removeEventListener(name, listen as EventListener)
    }
  }, [fieldRef, about])

  return { items, active, start, choose }
}
