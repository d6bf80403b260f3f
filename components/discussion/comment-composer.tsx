'use client'

import { type FormEvent, type KeyboardEvent, useActionState, useEffect, useRef, useState } from 'react'
import type { ComposerAnswerProps } from '@/components/discussion/composer-answer'
import type { ComposerActions } from '@/components/discussion/composer-session'
import { useComposerView } from '@/components/discussion/use-composer-view'
import { createEarlyDraft, hasDraft } from '@/components/drafts/draft-keys'
import { type ActionState, type FormAction, idleState } from '@/components/ui/action-state'
import { buttonClass } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { textareaClass } from '@/components/ui/control-class'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { lateComponent } from '@/components/ui/late-component'
import { LazyBoundary } from '@/components/ui/lazy-boundary'
import { useLateModule } from '@/components/ui/use-late-module'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

export type CommentComposerProps = {
  action: FormAction
  words: Messages['discussion']['composer']['form']
  /** Where the server draws it, for what a form brings back that was sent without scripts. */
  locale?: Locale
  /** Names the field for those who hear it. */
  label: string
  submit: string
  /** Where the draft is kept; with the person's id, as machines are shared. */
  draftKey: string
  /** Made by the server, so that a repeated plain form posts nothing twice either. */
  id: string
  hidden: Record<string, string>
  body?: string
  version?: number
  /** Closes a form that was opened; one that always stands there has none. */
  onClose?: (savedId?: string) => void
  /** A new comment will not stand on the page shown: go where it stands. */
  opensPosted?: boolean
  autoFocus?: boolean
}

const loadSession = () => import('@/components/discussion/composer-session')

/** For a form that was sent without scripts. */
const PlainAnswer = lateComponent<ComposerAnswerProps>(() =>
  loadSession().then(({ ComposerAnswer }) => ({ default: ComposerAnswer })),
)

/**
 * Writes a comment, or changes one. Without JavaScript it is a plain form; what saves drafts and sends without a page
 * load comes when somebody is about to write.
 */
export function CommentComposer(props: CommentComposerProps) {
  const { action, words, draftKey, id, hidden, body = '', version, onClose } = props
  const [plain, sendPlain] = useActionState(action, idleState)
  const [view, show] = useComposerView(plain)
  const [session, load] = useLateModule(loadSession)
  const [opened, setOpened] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const actions = useRef<ComposerActions>(null)
  /** What is said where the session did not come; nothing else takes its place while somebody aims at the button. */
  const [unsent] = useState<ActionState>({ status: 'failed', message: words.offline })
  const [saveEarly] = useState(() => createEarlyDraft(draftKey))
  /** The button of a form that was sent before its session was there. */
  const submitter = useRef<HTMLElement | null>(undefined)
  const initialBody = plain.values?.body ?? body
  const { state, conflict, fault } = view
  const fieldId = `body-${draftKey}`
  /** The one of a thread, which always stands there: a line until somebody writes in it. */
  const isLine = hidden.threadId !== undefined && !hidden.parentId && !onClose
  const isOffline = view.answer?.message === words.offline

  function open() {
    setOpened(true)
    void load()
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where words are left or were typed before this ran
  useEffect(() => {
    // React's autoFocus comes too early for a form that arrives behind a suspended page.
    if (props.autoFocus) field.current?.focus()
    if (field.current?.matches(':focus')) open()
    else if (field.current?.value !== field.current?.defaultValue || hasDraft(draftKey)) void load()
  }, [])

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const button = (event.nativeEvent as SubmitEvent).submitter
    const sendNow = actions.current?.send
    if (sendNow) return sendNow(new FormData(event.currentTarget, button))
    submitter.current = button
    void load().then((loaded) => {
      if (loaded) return
      // Or it would be sent as soon as somebody points at the form with a network again.
      submitter.current = undefined
      show({ answer: unsent })
    })
  }

  function sendAgain() {
    if (submitter.current !== undefined) form.current?.requestSubmit(submitter.current)
  }

  const Answer = session?.ComposerAnswer ?? PlainAnswer
  const answer = (part: ComposerAnswerProps['part']) =>
    state === unsent || (state === idleState && !view.notice) ? null : (
      <LazyBoundary live={plain === idleState}>
        <Answer
          part={part}
          view={view}
          locale={props.locale}
          fieldId={fieldId}
          takeCurrent={() => actions.current?.takeCurrent()}
        />
      </LazyBoundary>
    )
  return (
    <form
      ref={form}
      action={sendPlain}
      onSubmit={send}
      noValidate
      className={classNames(
        'no-print flex flex-col gap-2',
        isLine && 'composer-reply',
        isLine && !opened && 'composer-line',
      )}
      onFocus={open}
      onPointerOver={() => void load()}
      // Several open threads have one each: only what stands alone is a landmark.
      aria-label={hidden.threadId ? undefined : props.label}
    >
      <HiddenFields values={{ ...hidden, id, version: conflict?.version ?? version }} />
      {state === unsent ? (
        <p role="alert" className="notice notice-danger">
          {unsent.message}
        </p>
      ) : null}
      {answer('notice')}
      <div className={conflict ? 'grid gap-3 sm:grid-cols-2' : 'contents'}>
        {answer('conflict')}
        <div className="flex flex-col gap-1">
          <label htmlFor={fieldId} className="font-medium text-sm">
            {conflict ? words.ownText : props.label}
          </label>
          <textarea
            name="body"
            id={fieldId}
            placeholder={words.placeholder}
            rows={version === undefined ? 2 : 5}
            defaultValue={initialBody}
            readOnly={view.sending}
            ref={field}
            onChange={({ target: { value } }) =>
              actions.current ? actions.current.write(value) : saveEarly({ body: value, id, version })
            }
            onKeyDown={sendByKeys}
            aria-describedby={fault ? `${fieldId}-error` : undefined}
            aria-invalid={fault ? true : undefined}
            className={textareaClass}
          />
          {answer('fault')}
        </div>
      </div>
      {answer('preview')}
      <div className="composer-acts">
        <button
          type="submit"
          className={buttonClass({ variant: 'primary', size: 'small' })}
          aria-busy={view.pending || undefined}
          aria-disabled={view.pending || undefined}
        >
          {isOffline ? words.retry : props.submit}
        </button>
        <button type="submit" name="intent" value="preview" className={buttonClass({ size: 'small' })}>
          {words.preview}
        </button>
        {onClose ? (
          <button
            type="button"
            onClick={() => onClose()}
            className={buttonClass({ variant: 'quiet', size: 'small' })}
          >
            {words.cancel}
          </button>
        ) : null}
        {opened && session ? <session.FormatBar field={field} /> : null}
        <span className="text-ink-3 text-xs max-sm:hidden">{words.hint}</span>
      </div>
      {session ? (
        <session.ComposerSession
          composer={props}
          initialBody={initialBody}
          field={field}
          view={view}
          show={show}
          actions={actions}
          onReady={sendAgain}
        />
      ) : null}
    </form>
  )
}

/** Ctrl or ⌘ with Enter sends. An Enter that ends an IME composition never does. */
function sendByKeys(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  if (event.nativeEvent.isComposing || event.keyCode === 229) return
  event.preventDefault()
  const form = event.currentTarget.form
  form?.requestSubmit(form.querySelector<HTMLButtonElement>('button[type=submit]'))
}
