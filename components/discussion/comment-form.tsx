import { type FormEvent, useEffect, useState } from 'react'
import { discussionWords } from '@/components/discussion/client-words'
import { CommentComposer } from '@/components/discussion/comment-composer'
import { type OpenForm, useDiscussion } from '@/components/discussion/discussion-state'
import { newDraftId } from '@/components/drafts/draft'
import { idleState } from '@/components/ui/action-state'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { apiPath, withQuery } from '@/lib/addresses'
import { commentFragment, threadFragment } from '@/lib/fragments'

type Props = { form: OpenForm; threadId: string }
type CommentSource = { body: string; version: number }

/** The form that was opened at a comment or a thread. Loaded when one is first asked for. */
export function CommentForm({ form, threadId }: Props) {
  const discussion = useDiscussion()
  const [newId] = useState(newDraftId)
  const words = discussionWords()
  if (!discussion) return null
  const { kind, id } = form
  const close = (savedId?: string) => {
    discussion.close(form)
    // What was covered by the form comes back with the next frame.
    requestAnimationFrame(() =>
      focusOn(savedId ? document.getElementById(commentFragment(savedId)) : triggerOf(form)),
    )
  }
  if (kind === 'edit') return <EditForm id={id} onClose={close} />
  if (kind === 'hide' || kind === 'delete') return <ConfirmAction kind={kind} id={id} onClose={close} />
  const name =
    document.getElementById(commentFragment(id))?.querySelector('.comment-meta b')?.textContent ?? ''
  return (
    <div className="comment-form">
      <CommentComposer
        action={discussion.actions.post}
        words={words.composer.form}
        label={kind === 'reply' ? words.replyTo.replace('{name}', name) : words.composer.label}
        submit={words.composer.post}
        draftKey={`${discussion.reader.id}.${kind === 'reply' ? 'reply' : 'thread'}.${id}`}
        id={newId}
        hidden={{ ...discussion.target, threadId, ...(kind === 'reply' ? { parentId: id } : {}) }}
        onClose={close}
        autoFocus
      />
    </div>
  )
}

/** Changes a comment; what stands there as Markdown is asked for first. */
function EditForm({ id, onClose }: { id: string; onClose: (savedId?: string) => void }) {
  const discussion = useDiscussion()
  const [source, setSource] = useState<CommentSource | 'failed' | null>(null)
  const words = discussionWords()
  useEffect(() => {
    findSource(id).then(setSource, () => setSource('failed'))
  }, [id])
  if (!discussion || source === null) return null
  if (source === 'failed') return <Notice tone="danger">{words.offline}</Notice>
  return (
    <div className="comment-form">
      <CommentComposer
        action={discussion.actions.edit}
        words={words.composer.form}
        label={words.composer.editLabel}
        submit={words.composer.save}
        draftKey={`${discussion.reader.id}.edit.${id}`}
        id={id}
        hidden={discussion.target}
        body={source.body}
        version={source.version}
        onClose={onClose}
        autoFocus
      />
    </div>
  )
}

async function findSource(id: string): Promise<CommentSource> {
  const answer = await fetch(withQuery(apiPath('comments', id, 'history'), { limit: 1 }))
  const { items } = (await answer.json()) as { items: CommentSource[] }
  if (!items[0]) throw new Error(`no text of comment ${id}`)
  return items[0]
}

function triggerOf({ kind, id }: OpenForm): HTMLElement | null {
  const at = CSS.escape((kind === 'write' ? threadFragment : commentFragment)(id))
  return document.querySelector(`#${at} [data-open=${kind === 'reply' || kind === 'write' ? kind : 'menu'}]`)
}

function focusOn(element: HTMLElement | null): void {
  if (element?.matches('li')) element.tabIndex = -1
  element?.focus()
}

/** Asks before a comment is deleted, and why before it is hidden. */
function ConfirmAction({ kind, id, onClose }: { kind: 'hide' | 'delete'; id: string; onClose: () => void }) {
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
