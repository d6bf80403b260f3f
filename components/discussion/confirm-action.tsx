import { type FormEvent, useState } from 'react'
import { discussionWords } from '@/components/discussion/client-words'
import { useDiscussion } from '@/components/discussion/discussion-state'
import { idleState } from '@/components/ui/action-state'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'

type Props = { kind: 'hide' | 'delete'; id: string; onClose: () => void }

/** Asks before a comment is deleted, and why before it is hidden. */
export function ConfirmAction({ kind, id, onClose }: Props) {
  const discussion = useDiscussion()
  const [state, setState] = useState(idleState)
  const [busy, setBusy] = useState(false)
  const words = discussionWords()
  const label = kind === 'hide' ? words.hide : words.delete

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy || !discussion) return
    setBusy(true)
    const reason = new FormData(event.currentTarget).get('reason')
    const next = await discussion.act(`${kind} ${id}`, String(reason ?? ''))
    setBusy(false)
    if (next.status === 'done') onClose()
    else setState(next)
  }

  return (
    <form onSubmit={submit} noValidate aria-label={label} className="comment-form comment-confirm no-print">
      {state.status === 'failed' && !state.fields?.reason ? (
        <Notice tone="danger">{state.message}</Notice>
      ) : null}
      <p className="text-ink-2 text-sm">{kind === 'hide' ? words.hidePrompt : words.deletePrompt}</p>
      {kind === 'hide' ? (
        <Input
          name="reason"
          id={`reason-${id}`}
          label={words.reason}
          error={state.fields?.reason}
          required
          maxLength={500}
          autoFocus
        />
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          variant="danger"
          size="small"
          autoFocus={kind === 'delete'}
          aria-busy={busy || undefined}
          aria-disabled={busy || undefined}
        >
          {kind === 'hide' ? words.hideConfirm : words.deleteConfirm}
        </Button>
        <Button size="small" variant="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
