import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { Choice, Desk } from '@/components/summaries/composition'
import type { Messages } from '@/lib/i18n/messages'

/** Loaded at the first touch of the form, so that it is there when a button is pressed. */
export const loadWork = () => import('@/components/summaries/work')

/** The desk while JavaScript runs: steps are carried out here, the focus stays with what was moved, and what was done is said. */
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
    async (name: string, shown: string[] = []) => {
      const holder = document.activeElement
      const { carriedOut } = await loadWork()
      const done = carriedOut(latest.current, name, { shown, choices, words, holder })
      focus.current = done.focus
      setSaid(done.said)
      change(done.after)
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
