'use client'

import type { Route } from 'next'
import Link from 'next/link'
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
import { Conflict } from '@/components/discussion/conflict'
import { sameWords } from '@/components/discussion/draft'
import type { DraftNoticesProps } from '@/components/discussion/draft-notices'
import type { MentionBoxProps } from '@/components/discussion/mention-box'
import { SignInAgain } from '@/components/discussion/sign-in-again'
import { useDraft } from '@/components/discussion/use-draft'
import type { ActionState, FormAction } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Textarea } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { Messages } from '@/lib/i18n/messages'

type Words = Messages['discussion']['composer']

export type ComposerProps = {
  action: FormAction
  words: Words
  /** Names the field for those who hear it. */
  label: string
  submit: string
  /** Where the draft is kept; with the person's id, as machines are shared. */
  place: string
  /** Made by the server, so that a repeated plain form posts nothing twice either. */
  id: string
  hidden: Record<string, string>
  body?: string
  version?: number
  /** Where to go once it is saved, or when given up. */
  after?: string
  /** A new comment will not stand on the page shown: go where it stands. */
  far?: boolean
  autoFocus?: boolean
}

/** Loaded when there is something of drafts to say. */
const DraftNotices = lazy<ComponentType<DraftNoticesProps>>(() =>
  import('@/components/discussion/draft-notices').catch(() => ({ default: () => null })),
)

/** Without it names can still be typed: a dead network must not take the page with it. */
const MentionBox = lazy<ComponentType<MentionBoxProps>>(() =>
  import('@/components/discussion/mention-box').catch(() => ({ default: () => null })),
)

const idle: ActionState = { status: 'idle' }
type Said = { text: string; href?: string; tone: 'success' | 'warm' } | null

/** Writes a comment, or changes one. Without JavaScript it is a plain form; with it, words survive reload, sign-out and a dead network. */
export function Composer(props: ComposerProps) {
  const { action, words, place, id, hidden, body = '', version, after } = props
  const [plain, sendPlain] = useActionState(action, idle)
  const [answer, setAnswer] = useState<ActionState | null>(null)
  const [said, setSaid] = useState<Said>(null)
  const [pending, start] = useTransition()
  const busy = useRef(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const router = useRouter()
  const state = answer ?? plain
  const [naming, setNaming] = useState(false)
  const keep = useDraft(place, { body: plain.values?.body ?? body, id, version }, field)
  const { draft } = keep
  const current = currentOf(state)

  // React's autoFocus comes too early for a form that arrives behind a suspended page.
  useEffect(() => {
    if (props.autoFocus) field.current?.focus()
  }, [props.autoFocus])
  const preview = (state.result as { preview?: string } | undefined)?.preview

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    setSaid(null)
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    form.set('live', '1')
    start(async () => {
      try {
        settle(await action(idle, form), draft.body)
      } catch {
        setAnswer({ status: 'failed', message: words.offline })
      } finally {
        busy.current = false
      }
    })
  }

  function settle(next: ActionState, sent: string) {
    setAnswer(next)
    if (next.status !== 'done') return
    const stored = next.result as { id: string; body: string }
    const href = `/comments/${stored.id}`
    if (version === undefined && !sameWords(sent, stored.body)) {
      keep.renew()
      setSaid({ text: words.earlier, href, tone: 'warm' })
      return
    }
    keep.clear(version === undefined ? '' : stored.body)
    setSaid({ text: words.posted, href, tone: 'success' })
    if (props.far) router.push(href as Route)
    else if (after) router.replace(after as Route, { scroll: false })
    else field.current?.focus()
  }

  return (
    <form
      action={sendPlain}
      onSubmit={send}
      noValidate
      className="no-print flex flex-col gap-2"
      aria-label={props.label}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="id" value={draft.id} />
      {version === undefined ? null : (
        <input type="hidden" name="version" value={current?.version ?? draft.version ?? version} />
      )}
      {state.status === 'failed' && !current && !state.fields?.body ? (
        <Notice tone="danger" title={state.message}>
          {answer && answer.message !== words.offline && keep.kept ? words.kept : null}{' '}
          {answer?.code === 'unauthenticated' ? <SignInAgain label={words.signIn} /> : null}
        </Notice>
      ) : null}
      {said ? (
        <Notice tone={said.tone}>
          {said.text}{' '}
          {said.href ? (
            <Link href={said.href as Route} prefetch={false} className="link">
              {words.view}
            </Link>
          ) : null}
        </Notice>
      ) : null}
      {keep.restored || keep.other !== null || !keep.kept ? (
        <Suspense>
          <DraftNotices draft={keep} words={words} />
        </Suspense>
      ) : null}
      <div className={current ? 'grid gap-3 sm:grid-cols-2' : 'contents'}>
        {current ? (
          <Conflict
            words={words}
            body={current.body}
            take={() => {
              keep.rebase(current.body, current.version)
              setAnswer(idle)
            }}
          />
        ) : null}
        <Textarea
          name="body"
          id={`body-${place}`}
          label={current ? words.mine : props.label}
          placeholder={words.placeholder}
          rows={version === undefined ? 2 : 5}
          value={draft.body}
          ref={field}
          onChange={(event) => {
            keep.write(event.target.value)
            if (/[@＠]/.test(event.target.value)) setNaming(true)
            if (preview !== undefined) setAnswer(idle)
          }}
          onKeyDown={sendByKeys}
          error={state.fields?.body}
          autoFocus={props.autoFocus}
          className="min-h-16"
        />
        {naming ? (
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
      <div className="flex flex-wrap items-center gap-2">
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
        {after ? (
          <Link href={after as Route} prefetch={false} scroll={false} className="link px-2 text-sm">
            {words.cancel}
          </Link>
        ) : null}
        <span className="text-ink-3 text-xs max-sm:hidden">{words.hint}</span>
      </div>
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

function currentOf(state: ActionState): { body: string; version: number } | null {
  if (state.status !== 'failed') return null
  return (state.detail as { body: string; version: number } | undefined) ?? null
}
