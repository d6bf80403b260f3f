import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type RefObject, Suspense, useEffect, useLayoutEffect, useRef, useState, useTransition } from 'react'
import { discussionWords } from '@/components/discussion/client-words'
import type { CommentComposerProps } from '@/components/discussion/comment-composer'
import { useDiscussion } from '@/components/discussion/discussion-state'
import { PendingText } from '@/components/discussion/pending-text'
import type { ComposerView, useComposerView } from '@/components/discussion/use-composer-view'
import { isSameText } from '@/components/drafts/draft'
import DraftNotices from '@/components/drafts/draft-notices'
import { useDraft } from '@/components/drafts/use-draft'
import { type ActionState, idleState } from '@/components/ui/action-state'
import { lateComponent } from '@/components/ui/late-component'
import { openPage } from '@/components/ui/open-page'

export { ComposerAnswer } from '@/components/discussion/composer-answer'
export { FormatBar } from '@/components/discussion/format-bar'

/** What the form hands on once its session is there. */
export type ComposerActions = {
  write: (body: string) => void
  /** Once what was typed before is a draft. */
  send: ((form: FormData) => void) | null
  takeCurrent: () => void
}

type Props = {
  composer: CommentComposerProps
  /** The words that a form without scripts brought back. */
  initialBody: string
  field: RefObject<HTMLTextAreaElement | null>
  view: ComposerView
  show: ReturnType<typeof useComposerView>[1]
  actions: RefObject<ComposerActions | null>
  onReady: () => void
}

/** Without it names can still be typed. */
const MentionBox = lateComponent(() => import('@/components/discussion/mention-box'))

const hasMention = (text = '') => /[@＠]/.test(text)

/** Saves what is typed in a form as a draft and sends it. Loaded when somebody is about to write, or has left a draft. */
export function ComposerSession({ composer, initialBody, field, view, show, actions, onReady }: Props) {
  const { action, draftKey, id, hidden, version, onClose } = composer
  const words = discussionWords().composer
  const [, start] = useTransition()
  const busy = useRef(false)
  const router = useRouter()
  const discussion = useDiscussion()
  const [mentioning, setMentioning] = useState(() => hasMention(field.current?.value))
  const [ready, setReady] = useState(false)
  const savedDraft = useDraft(draftKey, { body: initialBody, id, version }, field)
  const { draft } = savedDraft
  const { sending } = view

  // What was typed before is a draft by now.
  useEffect(() => setReady(true), [])
  useLayoutEffect(() => {
    const text = sending ? '' : draft.body
    if (ready && field.current && field.current.value !== text) field.current.value = text
  }, [field, ready, sending, draft.body])

  useLayoutEffect(() => {
    actions.current = { write, send: ready ? send : null, takeCurrent }
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    if (ready) onReady()
  }, [ready])

  function write(body: string) {
    savedDraft.write(body)
    if (hasMention(body)) setMentioning(true)
    if (view.preview !== undefined) show({ answer: idleState })
  }

  function send(form: FormData) {
    if (busy.current) return
    busy.current = true
    show({ notice: null, pending: true })
    form.set('id', draft.id)
    if (version !== undefined) form.set('version', `${view.conflict?.version ?? draft.version ?? version}`)
    form.set('live', '1')
    const posts = version === undefined && form.get('intent') !== 'preview' && draft.body.trim() !== ''
    if (posts) showPending()
    start(async () => {
      try {
        handleResult(await action(idleState, form), draft.body)
      } catch {
        putBack({ status: 'failed', message: words.form.offline })
      } finally {
        busy.current = false
        show({ pending: false })
      }
    })
  }

  /** One's own words stand in the discussion at once, and no longer in the field. */
  function showPending() {
    if (!discussion) return
    show({ sending: true })
    const text = <PendingText body={draft.body} posting={words.posting} />
    discussion.addPending({ id: draft.id, text, threadId: hidden.threadId ?? null })
  }

  /** The words are in the field again, with what is said of them. */
  function putBack(answer: ActionState) {
    discussion?.dropPending([draft.id])
    show({ answer, sending: false, draftSaved: answer.message !== words.form.offline && savedDraft.kept })
  }

  function handleResult(answer: ActionState, sent: string) {
    if (answer.status !== 'done') return putBack(answer)
    show({ answer, sending: false })
    const { href, body: stored } = answer.result as { href: Route; body: string }
    if (version === undefined && !isSameText(sent, stored)) {
      discussion?.dropPending([draft.id])
      savedDraft.renew()
      show({ notice: { text: words.earlierVersionPosted, href, tone: 'warm' } })
      return
    }
    savedDraft.clear(version === undefined ? '' : stored)
    show({ notice: { text: words.posted, href, tone: 'success' } })
    if (composer.opensPosted) openPage(router, href)
    else if (onClose) onClose(draft.id)
    else field.current?.focus()
  }

  function takeCurrent() {
    if (!view.conflict) return
    savedDraft.rebase(view.conflict.body, view.conflict.version)
    show({ answer: idleState })
  }

  return (
    <>
      {mentioning ? (
        <Suspense>
          <MentionBox field={field} about={String(new URLSearchParams(hidden))} words={words.mention} />
        </Suspense>
      ) : null}
      {savedDraft.restored || savedDraft.other !== null || !savedDraft.kept ? (
        <DraftNotices draft={savedDraft} words={words} />
      ) : null}
    </>
  )
}
