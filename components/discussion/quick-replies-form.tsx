'use client'

import { type FormEvent, useActionState, useRef, useState, useTransition } from 'react'
import { useDiscussion } from '@/components/discussion/discussion-state'
import { PendingText } from '@/components/discussion/pending-text'
import { newDraftId } from '@/components/drafts/draft'
import { type FormAction, idleState } from '@/components/ui/action-state'
import { buttonClass } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { insertText } from '@/components/ui/insert-text'
import { Notice } from '@/components/ui/notice'
import type { Messages } from '@/lib/i18n/messages'

export type QuickRepliesProps = {
  action: FormAction
  words: Messages['discussion']['quick'] & { posting: string }
  hidden: Record<string, string>
  /** Made by the server, so that a repeated plain form posts nothing twice. */
  id: string
}
type ReplyResult = { text: string; tone: 'success' | 'danger'; undoes?: string }

/** What a leader says in one tap, as a comment that can be taken back. Without JavaScript, buttons of a plain form. */
export default function QuickRepliesForm({ action, words, hidden, id }: QuickRepliesProps) {
  const [plain, sendPlain] = useActionState(action, idleState)
  const [answer, setAnswer] = useState<ReplyResult | null>(null)
  const [, start] = useTransition()
  const busy = useRef(false)
  const discussion = useDiscussion()
  const failure: ReplyResult | null =
    plain.status === 'failed' ? { text: plain.message ?? words.offline, tone: 'danger' } : null
  const shown = answer ?? failure

  function run(work: () => Promise<ReplyResult | null>) {
    if (busy.current) return
    busy.current = true
    start(async () => {
      setAnswer(await work().catch(() => ({ text: words.offline, tone: 'danger' }) as const))
      busy.current = false
    })
  }

  function say(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    const body = String(form.get('body'))
    const own = newDraftId()
    form.set('id', own)
    form.set('live', '1')
    if (busy.current) return
    const text = <PendingText body={body} posting={words.posting} />
    discussion?.addPending({ id: own, text, threadId: hidden.threadId ?? null })
    run(async () => {
      const next = await action(idleState, form).catch(() => null)
      if (next?.status === 'done')
        return { text: words.posted.replace('{text}', body), tone: 'success', undoes: own }
      discussion?.dropPending([own])
      return { text: next?.message ?? words.offline, tone: 'danger' }
    })
  }

  function takeBack(comment: string) {
    run(async () => {
      const next = await discussion?.act(`delete ${comment}`)
      return next?.status === 'done'
        ? { text: words.takenBack, tone: 'success' }
        : { text: next?.message ?? words.offline, tone: 'danger', undoes: comment }
    })
  }

  return (
    <form action={sendPlain} onSubmit={say} className="no-print flex flex-col gap-2">
      <HiddenFields values={{ ...hidden, id }} />
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="sr-only">{words.label}</legend>
        {[words.read, words.agreed].map((text) => (
          <button
            key={text}
            type="submit"
            name="body"
            value={text}
            className={buttonClass({ size: 'small' })}
          >
            {text}
          </button>
        ))}
        <button
          type="button"
          onClick={() => ask(hidden.threadId ?? 'new', words.request)}
          className={`scripted ${buttonClass({ size: 'small' })}`}
        >
          {words.ask}
        </button>
      </fieldset>
      {shown ? (
        <Notice
          tone={shown.tone}
          action={
            shown.undoes ? (
              <button
                type="button"
                onClick={() => takeBack(shown.undoes ?? '')}
                className={buttonClass({ size: 'small' })}
              >
                {words.undo}
              </button>
            ) : null
          }
        >
          {shown.text}
        </Notice>
      ) : null}
    </form>
  )
}

/** Puts a request into the field of the thread, with the caret where the name of a department or person goes. */
function ask(threadId: string, request: string) {
  const writer = document.getElementById(`write-${threadId}`)
  const details = writer?.closest('details')
  if (details) details.open = true
  const field = writer?.querySelector('textarea')
  if (field) return insert(field, request)
  writer?.querySelector<HTMLElement>('[data-open=write]')?.click()
  if (!writer) return
  const opened = new MutationObserver(() => {
    const field = writer.querySelector('textarea')
    if (!field) return
    opened.disconnect()
    insert(field, request)
  })
  opened.observe(writer, { childList: true, subtree: true })
}

function insert(field: HTMLTextAreaElement, request: string) {
  const end = field.value.length
  insertText(field, `${field.value ? '\n' : ''}${request}`, end, end)
  const at = field.value.lastIndexOf('@') + 1
  field.setSelectionRange(at, at)
  // Where names are already offered, the caret alone tells nobody that it moved.
  field.dispatchEvent(new Event('click'))
}
