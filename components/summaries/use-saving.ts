import { useRouter } from 'next/navigation'
import { type RefObject, useActionState, useRef, useState, useTransition } from 'react'
import type { ActionState, FormAction } from '@/components/ui/action-form'

const idle: ActionState = { status: 'idle' }

/** Sends the form to be saved. Without JavaScript the browser does, and the page comes back with the answer. */
export function useSaving(
  action: FormAction,
  words: { offline: string },
  /** What forgets the draft. */
  settle: RefObject<(() => void) | null>,
) {
  const [plain, sendPlain] = useActionState(action, idle)
  const [answer, setAnswer] = useState<ActionState | null>(null)
  const [pending, start] = useTransition()
  const busy = useRef(false)
  const router = useRouter()

  function save(form: FormData) {
    if (busy.current) return
    busy.current = true
    form.set('live', '1')
    start(async () => {
      try {
        const next = await action(idle, form)
        setAnswer(next)
        if (next.status !== 'done') return
        settle.current?.()
        router.push(`/summaries/${(next.result as { id: string }).id}` as Parameters<typeof router.push>[0])
      } catch {
        setAnswer({ status: 'failed', message: words.offline, code: 'offline' })
      } finally {
        busy.current = false
      }
    })
  }

  return { state: answer ?? plain, sendPlain, pending, save, forget: () => setAnswer(idle) }
}
