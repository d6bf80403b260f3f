'use client'

import { useRouter } from 'next/navigation'
import {
  type FormEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
} from 'react'
import { SETTLE_FORM_ID, SettleButton } from '@/components/revisions/settle-button'
import { type ActionState, type FormAction, idleState } from '@/components/ui/action-state'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { shortcutKey } from '@/components/ui/shortcuts'

type SettledNotice = { text: string; undo?: string }
type Props = {
  action: FormAction
  fields: Record<string, string | number>
  /** Changes whenever the server drew the list anew. */
  stamp: string
  words: { undo: string; offline: string; keys: string }
  children: ReactNode
}

/**
 * Carries out what is settled in place: the next thing to settle gets the focus, and nothing jumps. J and K go on and
 * back, A accepts, O gives up, U takes back. Without JavaScript it is a plain form.
 */
export function SettleList({ action, fields, stamp, words, children }: Props) {
  const [plain, sendPlain] = useActionState(action, idleState)
  const [answer, setAnswer] = useState<ActionState | null>(null)
  const [, start] = useTransition()
  const box = useRef<HTMLDivElement>(null)
  const focusNext = useRef<{ id: string; at: number } | null>(null)
  const lastStop = useRef(0)
  const router = useRouter()
  const shown = answer ?? plain
  const settled = shown.status === 'done' ? (shown.result as SettledNotice | undefined) : undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the server drew the list anew
  useEffect(() => {
    const next = focusNext.current
    focusNext.current = null
    if (!next || !box.current) return
    const stops = stopsOf(box.current)
    focusOn(document.getElementById(next.id) ?? stops[next.at] ?? stops.at(-1))
  }, [stamp])

  useEffect(() => {
    const press = (event: KeyboardEvent) => box.current && pressKey(event, box.current)
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    if (!button || !box.current || box.current.ariaBusy) return
    const form = new FormData(event.currentTarget, button)
    form.set('live', '1')
    const stop = button.closest('[data-stop]')
    const at = stop ? stopsOf(box.current).indexOf(stop as HTMLElement) : lastStop.current
    lastStop.current = at
    focusNext.current = { id: stop?.id ?? `r-${button.value.split(' ')[2]}`, at }
    box.current.ariaBusy = 'true'
    start(async () => {
      const next = await action(idleState, form).catch(
        (): ActionState => ({ status: 'failed', message: words.offline }),
      )
      if (box.current) box.current.ariaBusy = null
      if (next.status === 'failed') focusNext.current = null
      if (next.status === 'failed' && next.code === 'conflict') router.refresh()
      setAnswer(next)
    })
  }

  return (
    <div ref={box} className="settle-list">
      <p className="scripted no-print text-ink-3 text-sm max-sm:hidden">{words.keys}</p>
      <form id={SETTLE_FORM_ID} action={sendPlain} onSubmit={submit} className="floating-answer no-print">
        <HiddenFields values={fields} />
        {shown.status === 'failed' ? (
          <Notice tone="danger">
            {[shown.message, ...Object.values(shown.fields ?? {})].filter(Boolean).join(' ')}
          </Notice>
        ) : null}
        {settled ? (
          <Notice
            tone="success"
            action={
              settled.undo ? (
                <SettleButton act={settled.undo} shortcut="u">
                  {words.undo}
                </SettleButton>
              ) : null
            }
          >
            {settled.text}
          </Notice>
        ) : null}
      </form>
      {children}
    </div>
  )
}

const stopsOf = (box: HTMLElement) => Array.from(box.querySelectorAll<HTMLElement>('[data-stop]'))

function focusOn(stop: HTMLElement | undefined): void {
  stop?.focus({ preventScroll: true })
  stop?.scrollIntoView({ block: 'nearest' })
}

/** Letters are keys only while the list or nothing has the focus. */
function pressKey(event: KeyboardEvent, box: HTMLElement): void {
  const key = shortcutKey(event)
  const active = document.activeElement
  if (!key || (active && active !== document.body && !box.contains(active))) return
  const stops = stopsOf(box)
  const at = stops.findIndex((stop) => stop.contains(active))
  const step = { j: 1, k: -1 }[key]
  if (step) focusOn(stops[Math.min(Math.max(at + step, 0), stops.length - 1)])
  else if (key === 'u') box.querySelector<HTMLElement>('[data-key=u]')?.click()
  else if (key === 'a' || key === 'o') stops[at]?.querySelector<HTMLElement>(`[data-key=${key}]`)?.click()
  else return
  event.preventDefault()
}
