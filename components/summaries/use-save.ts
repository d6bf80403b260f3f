import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type RefObject, useActionState, useRef, useState, useTransition } from 'react'
import { type ActionState, type FormAction, idleState } from '@/components/ui/action-state'
import { openPage } from '@/components/ui/open-page'

/** Sends the form to be saved. Without JavaScript the browser does, and the page comes back with the answer. */
export function useSave(
  action: FormAction,
  words: { offline: string },
  /** What forgets the draft. */
  onSaved: RefObject<(() => void) | null>,
) {
  const [plain, sendPlain] = useActionState(action, idleState)
  const [response, setResponse] = useState<ActionState | null>(null)
  const [pending, start] = useTransition()
  const busy = useRef(false)
  const router = useRouter()

  function save(form: FormData) {
    if (busy.current) return
    busy.current = true
    form.set('live', '1')
    start(async () => {
      try {
        const next = await action(idleState, form)
        setResponse(next)
        if (next.status !== 'done') return
        onSaved.current?.()
        openPage(router, (next.result as { href: Route }).href)
      } catch {
        setResponse({ status: 'failed', message: words.offline, code: 'offline' })
      } finally {
        busy.current = false
      }
    })
  }

  return { state: response ?? plain, sendPlain, pending, save, reset: () => setResponse(idleState) }
}
