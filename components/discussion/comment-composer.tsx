'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import {
  type ComponentType,
  type FormEvent,
  type KeyboardEvent,
  lazy,
  Suspense,
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
} from 'react'
import { useDiscussion } from '@/components/discussion/discussion-state'
import { EditConflict } from '@/components/discussion/edit-conflict'
import type { FormatBarProps } from '@/components/discussion/format-bar'
import type { MentionBoxProps } from '@/components/discussion/mention-box'
import { SignInAgain } from '@/components/discussion/sign-in-again'
import { isSameText } from '@/components/drafts/draft'
import type { DraftNoticesProps } from '@/components/drafts/draft-notices'
import { useDraft } from '@/components/drafts/use-draft'
import { type ActionState, type FormAction, idleState } from '@/components/ui/action-state'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Textarea } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import type { Messages } from '@/lib/i18n/messages'

type CommentComposerMessages = Messages['discussion']['composer']

export type CommentComposerProps = {
  action: FormAction
  words: CommentComposerMessages
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

/** Loaded when there is something of drafts to say. */
const DraftNotices = lazy<ComponentType<DraftNoticesProps>>(() =>
  import('@/components/drafts/draft-notices').catch(() => ({ default: () => null })),
)

/** Without it names can still be typed: a dead network must not take the page with it. */
const MentionBox = lazy<ComponentType<MentionBoxProps>>(() =>
  import('@/components/discussion/mention-box').catch(() => ({ default: () => null })),
)

const FormatBar = lazy<ComponentType<FormatBarProps>>(() =>
  import('@/components/discussion/format-bar').catch(() => ({ default: () => null })),
)

type ComposerNotice = { text: string; href: Route; tone: 'success' | 'warm' } | null

/** Writes a comment, or changes one. Without JavaScript it is a plain form; with it, words survive reload, sign-out and a dead network. */
export function CommentComposer(props: CommentComposerProps) {
  const { action, words, draftKey, id, hidden, body = '', version, onClose } = props
  const [plain, sendPlain] = useActionState(action, idleState)
  const [answer, setAnswer] = useState<ActionState | null>(null)
  const [notice, setNotice] = useState<ComposerNotice>(null)
  const [pending, start] = useTransition()
  const busy = useRef(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const router = useRouter()
  const discussion = useDiscussion()
  const state = answer ?? plain
  const [sending, setSending] = useState(false)
  const [mentioning, setMentioning] = useState(false)
  const [opened, setOpened] = useState(false)
  /** The one of a thread, which always stands there: a line until somebody writes in it. */
  const isLine = hidden.threadId !== undefined && !hidden.parentId && !onClose
  const savedDraft = useDraft(draftKey, { body: plain.values?.body ?? body, id, version }, field)
  const { draft } = savedDraft
  const current = toConflict(state)

  // React's autoFocus comes too early for a form that arrives behind a suspended page.
  useEffect(() => {
    if (props.autoFocus) field.current?.focus()
  }, [props.autoFocus])
  const preview = (state.result as { preview?: string } | undefined)?.preview

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    setNotice(null)
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    form.set('live', '1')
    const posts = version === undefined && form.get('intent') !== 'preview' && draft.body.trim() !== ''
    if (posts) showPending()
    start(async () => {
      try {
        handleResult(await action(idleState, form), draft.body)
      } catch {
        putBack({ status: 'failed', message: words.offline })
      } finally {
        busy.current = false
      }
    })
  }

  /** One's own words stand in the discussion at once, and no longer in the field. */
  function showPending() {
    if (!discussion) return
    setSending(true)
    discussion.addPending({ id: draft.id, body: draft.body, threadId: hidden.threadId ?? null })
  }

  /** The words are in the field again, with what is said of them. */
  function putBack(next: ActionState) {
    setSending(false)
    discussion?.dropPending([draft.id])
    setAnswer(next)
  }

  function handleResult(next: ActionState, sent: string) {
    if (next.status !== 'done') return putBack(next)
    setAnswer(next)
    setSending(false)
    const { href, body: stored } = next.result as { href: Route; body: string }
    if (version === undefined && !isSameText(sent, stored)) {
      discussion?.dropPending([draft.id])
      savedDraft.renew()
      setNotice({ text: words.earlierVersionPosted, href, tone: 'warm' })
      return
    }
    savedDraft.clear(version === undefined ? '' : stored)
    setNotice({ text: words.posted, href, tone: 'success' })
    if (props.opensPosted) router.push(href)
    else if (onClose) onClose(draft.id)
    else field.current?.focus()
  }

  return (
    <form
      action={sendPlain}
      onSubmit={send}
      noValidate
      className={classNames(
        'no-print flex flex-col gap-2',
        isLine && 'composer-reply',
        isLine && !opened && 'composer-line',
      )}
      onFocus={() => setOpened(true)}
      // Several open threads have one each: only what stands alone is a landmark.
      aria-label={hidden.threadId ? undefined : props.label}
    >
      <HiddenFields
        values={{
          ...hidden,
          id: draft.id,
          version: version === undefined ? version : (current?.version ?? draft.version ?? version),
        }}
      />
      {state.status === 'failed' && !current && !state.fields?.body ? (
        <Notice tone="danger" title={state.message}>
          {answer && answer.message !== words.offline && savedDraft.kept ? words.draftSaved : null}{' '}
          {answer?.code === 'unauthenticated' ? <SignInAgain label={words.signIn} /> : null}
        </Notice>
      ) : null}
      {notice ? (
        <Notice tone={notice.tone}>
          {notice.text}{' '}
          <Link href={notice.href} className="link">
            {words.view}
          </Link>
        </Notice>
      ) : null}
      <div className={current ? 'grid gap-3 sm:grid-cols-2' : 'contents'}>
        {current ? (
          <EditConflict
            words={words}
            body={current.body}
            take={() => {
              savedDraft.rebase(current.body, current.version)
              setAnswer(idleState)
            }}
          />
        ) : null}
        <Textarea
          name="body"
          id={`body-${draftKey}`}
          label={current ? words.ownText : props.label}
          placeholder={words.placeholder}
          rows={version === undefined ? 2 : 5}
          value={sending ? '' : draft.body}
          readOnly={sending}
          ref={field}
          onChange={(event) => {
            savedDraft.write(event.target.value)
            if (/[@＠]/.test(event.target.value)) setMentioning(true)
            if (preview !== undefined) setAnswer(idleState)
          }}
          onKeyDown={sendByKeys}
          error={state.fields?.body}
          autoFocus={props.autoFocus}
          className="min-h-16"
        />
        {mentioning ? (
          <Suspense>
            <MentionBox field={field} about={String(new URLSearchParams(hidden))} words={words.mention} />
          </Suspense>
        ) : null}
      </div>
      {preview === undefined ? null : (
        <section
          aria-label={words.previewed}
          aria-live="polite"
          className="rounded-md border border-line p-3"
        >
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown on the server */}
          <div className="prose" dangerouslySetInnerHTML={{ __html: preview }} />
        </section>
      )}
      <div className="composer-acts">
        <Button
          type="submit"
          variant="primary"
          size="small"
          aria-busy={pending || undefined}
          aria-disabled={pending || undefined}
        >
          {state.status === 'failed' && answer?.message === words.offline ? words.retry : props.submit}
        </Button>
        <Button type="submit" name="intent" value="preview" size="small">
          {words.preview}
        </Button>
        {onClose ? (
          <Button variant="quiet" size="small" onClick={() => onClose()}>
            {words.cancel}
          </Button>
        ) : null}
        {opened ? (
          <Suspense>
            <FormatBar field={field} />
          </Suspense>
        ) : null}
        <span className="text-ink-3 text-xs max-sm:hidden">{words.hint}</span>
      </div>
      {/* It comes a moment later: below, it moves neither the field nor the button that is aimed at. */}
      {savedDraft.restored || savedDraft.other !== null || !savedDraft.kept ? (
        <Suspense>
          <DraftNotices draft={savedDraft} words={words} />
        </Suspense>
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

function toConflict(state: ActionState): { body: string; version: number } | null {
  if (state.status !== 'failed') return null
  return (state.detail as { body: string; version: number } | undefined) ?? null
}
