'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type FormEvent, type KeyboardEvent, useActionState, useRef, useState, useTransition } from 'react'
import { AnnotationOptions } from '@/components/annotations/annotation-options'
import { SignInAgain } from '@/components/discussion/sign-in-again'
import DraftNotices from '@/components/drafts/draft-notices'
import { useDraft } from '@/components/drafts/use-draft'
import { type ActionState, type FormAction, idleState } from '@/components/ui/action-state'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { classNames } from '@/components/ui/class-names'
import { Input, Textarea } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { openPage } from '@/components/ui/open-page'
import { Segmented } from '@/components/ui/segmented'
import type { Messages } from '@/lib/i18n/messages'

export type AnnotationDraft = {
  id: string
  kind: string
  body: string
  visibility: string
  tags: string[]
  version?: number
}

type Props = {
  action: FormAction
  words: Messages['annotations']
  /** Where the draft is kept; with the person's id, as machines are shared. */
  draftKey: string
  initial: AnnotationDraft
  hidden: Record<string, string>
  /** The words of the text; where given they can be cut down. */
  quote?: string
  /** Beside the text: the words alone, what else can be said is folded. */
  compact?: boolean
  /** What is done with the saved annotation; else its page opens. */
  onSaved?: (result: unknown) => void
}

/** Writes an annotation, or changes one. Words survive reload, sign-out and a dead network; without JavaScript it is a plain form. */
export function AnnotationForm({
  action,
  words,
  draftKey: place,
  initial,
  hidden,
  quote,
  compact = false,
  onSaved: saved,
}: Props) {
  const [formState, submitForm] = useActionState(action, idleState)
  const [sentState, setSentState] = useState<ActionState | null>(null)
  const [pending, start] = useTransition()
  const field = useRef<HTMLTextAreaElement>(null)
  const state = sentState ?? formState
  const { id, body, version } = initial
  const autosave = useDraft(place, { body: formState.values?.body ?? body, id, version }, field)
  const { draft } = autosave
  const isSending = useRef(false)
  const router = useRouter()
  const current = state.detail as { body: string; version: number } | undefined
  const value = (name: 'kind' | 'visibility') => state.values?.[name] ?? initial[name]

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isSending.current) return
    isSending.current = true
    const form = new FormData(event.currentTarget)
    form.set('live', '1')
    start(async () => {
      try {
        const next = await action(idleState, form)
        setSentState(next)
        if (next.status !== 'done') return
        autosave.clear('')
        if (saved) saved(next.result)
        else openPage(router, (next.result as { href: Route }).href)
      } catch {
        setSentState({ status: 'failed', message: autosave.kept ? words.notSaved : words.notSavedNoDraft })
      } finally {
        isSending.current = false
      }
    })
  }

  const choices = {
    kind: (
      <Segmented
        legend={words.kind}
        name="kind"
        value={value('kind')}
        options={Object.entries(words.kinds).map(([one, label]) => ({ value: one, label }))}
      />
    ),
    tags: (
      <Input
        name="tags"
        label={words.tags}
        hint={words.tagsHint}
        error={state.fields?.tags}
        defaultValue={state.values?.tags ?? initial.tags.join(' ')}
      />
    ),
    visibility: (
      <Segmented
        legend={words.visibility}
        name="visibility"
        value={value('visibility')}
        options={Object.entries(words.visibilities).map(([one, label]) => ({ value: one, label }))}
      />
    ),
  }
  return (
    <form
      action={submitForm}
      onSubmit={send}
      onKeyDown={sendByKeys}
      noValidate
      className={classNames('flex max-w-2xl flex-col', compact ? 'gap-2' : 'gap-4')}
    >
      {state.status === 'failed' && !current && state.message ? (
        <Notice tone="danger">{state.message}</Notice>
      ) : null}
      {sentState?.code === 'unauthenticated' ? (
        <SignInAgain label={words.signIn} beside={saved !== undefined} />
      ) : null}
      {current ? (
        <Notice tone="warm" title={words.conflictTitle}>
          <p>{words.conflictText}</p>
          <p className="quote mt-1 whitespace-pre-wrap">{current.body}</p>
        </Notice>
      ) : null}
      <HiddenFields
        values={{
          ...hidden,
          id: draft.id,
          version: version === undefined ? version : (current?.version ?? version),
        }}
      />
      {quote === undefined ? null : (
        <Textarea
          name="quote"
          label={words.quote}
          hint={words.quoteHint}
          error={state.fields?.quote}
          defaultValue={state.values?.quote ?? quote}
          lang="zh-CN"
          rows={3}
          className="font-serif"
        />
      )}
      {compact ? null : choices.kind}
      <DraftNotices draft={autosave} words={words} />
      <Textarea
        name="body"
        label={compact ? <span className="sr-only">{words.body}</span> : words.body}
        hint={compact ? undefined : words.bodyHint}
        error={state.fields?.body}
        value={draft.body}
        ref={field}
        rows={compact ? 3 : 4}
        onChange={(event) => autosave.write(event.target.value)}
      />
      {compact ? (
        <AnnotationOptions
          words={words}
          initial={{ kind: value('kind'), visibility: value('visibility') }}
          open={Boolean(state.fields?.tags ?? state.fields?.kind)}
        >
          {choices.kind}
          {choices.tags}
          {choices.visibility}
        </AnnotationOptions>
      ) : (
        <>
          {choices.tags}
          {choices.visibility}
        </>
      )}
      {state.fields?.visibility ? (
        <Checkbox name="replies" value="stay" label={words.keepDiscussion} error={state.fields.visibility} />
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" size={compact ? 'small' : 'normal'} pending={pending}>
          {words.save}
        </Button>
        <span className="text-ink-3 text-xs max-sm:hidden">{words.hint}</span>
      </div>
    </form>
  )
}

/** Ctrl or ⌘ with Enter saves, from any field. An Enter that ends an IME composition never does. */
function sendByKeys(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  if (event.nativeEvent.isComposing || event.keyCode === 229) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}
