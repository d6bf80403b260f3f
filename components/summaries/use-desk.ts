import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { newDraftId } from '@/components/discussion/draft'
import type { Choice, Desk } from '@/components/summaries/composition'
import { nameOf, saidOf } from '@/components/summaries/speech'
import { applyStep, type Given } from '@/components/summaries/steps'
import type { Messages } from '@/lib/i18n/messages'

/** The desk while JavaScript runs: steps are carried out at once, the focus stays with what was moved, and what was done is said. */
export function useDesk(start: Desk, choices: Map<string, Choice>, words: Messages['composer']) {
  const [desk, setDesk] = useState(start)
  const [said, setSaid] = useState('')
  const latest = useRef(desk)
  const focus = useRef<Element | string | null>(null)

  const change = useCallback((to: Partial<Desk> | ((now: Desk) => Partial<Desk>)) => {
    latest.current = { ...latest.current, ...(typeof to === 'function' ? to(latest.current) : to) }
    setDesk(latest.current)
  }, [])

  const step = useCallback(
    (name: string, shown: Given['shown'] = []) => {
      const before = latest.current
      const newId = newDraftId()
      const seen = before.parts.flatMap((part) =>
        part.kind === 'point' && choices.has(part.takeawayId) ? [part.id] : [],
      )
      const after = applyStep(before, name, { shown, seen, newId })
      focus.current = focusAfter(name, before, newId)
      const called = (part: Desk['parts'][number]) =>
        nameOf(part, part.kind === 'point' ? choices.get(part.takeawayId) : undefined, words)
      setSaid(saidOf(name, before, after, { words, name: called }))
      change(after)
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

  return { desk, said, change, step }
}

/** What holds the focus after a step: a new part, what undoes a removal, else what held it before, wherever that has moved. */
function focusAfter(step: string, before: Desk, newId: string): Element | string | null {
  const [verb] = step.split(':')
  if (verb === 'heading' || verb === 'text') return `text-${newId}`
  if (verb === 'remove') return 'undo-removed'
  if (verb === 'undo') return before.removed && `part-${before.removed.part.id}`
  return document.activeElement
}
