import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { MarginAnnotation } from '@/components/annotations/annotation-card'
import { fetchJson } from '@/components/annotations/use-annotation-requests'
import { discussionWords } from '@/components/discussion/client-words'
import { CommentComposer } from '@/components/discussion/comment-composer'
import { newDraftId } from '@/components/drafts/draft'
import { hasDraft } from '@/components/drafts/draft-keys'
import type { FormAction } from '@/components/ui/action-state'
import { annotationPath, apiPath, withQuery } from '@/lib/addresses'
import type { Messages } from '@/lib/i18n/messages'

type Reply = { id: string; author: { name: string }; html: string }

/** The last comments under an annotation, and the thread that an answer goes to; without one it begins a thread. */
type LatestReplies = { threadId: string | null; comments: Reply[] }

export type ReplyDoor = {
  start: FormAction
  post: FormAction
}

type Props = {
  annotation: MarginAnnotation
  words: Messages['annotations']
  readerId: string
  replies: ReplyDoor
  onReplied: (annotation: MarginAnnotation) => void
}

const maxReplies = 3
const none: LatestReplies = { threadId: null, comments: [] }

/** What was answered to an annotation last, and the field to answer in, where the annotation stands. */
export function AnnotationReplies({
  annotation,
  words: texts,
  readerId,
  replies: door,
  onReplied: replied,
}: Props) {
  const words = discussionWords()
  const [found, setFound] = useState<LatestReplies | 'failed' | null>(annotation.comments > 0 ? null : none)
  const [newId, setNewId] = useState(newDraftId)
  const button = useRef<HTMLButtonElement>(null)
  const returnsFocus = useRef(false)
  const { id } = annotation
  const draftKey = `${readerId}.note-reply.${id}`
  // Words that were left unfinished are there at once.
  const [writing, setWriting] = useState<'kept' | 'begun' | null>(() => (hasDraft(draftKey) ? 'kept' : null))
  const load = useCallback(
    () => loadReplies(id).then(setFound, () => setFound((now) => now ?? 'failed')),
    [id],
  )
  const begun = annotation.comments > 0
  useEffect(() => {
    if (begun) void load()
  }, [begun, load])

  // The button comes back with the frame that takes the form away.
  useEffect(() => {
    if (writing || !returnsFocus.current) return
    returnsFocus.current = false
    button.current?.focus({ preventScroll: true })
  }, [writing])

  function close(savedId?: string) {
    setWriting(null)
    returnsFocus.current = true
    if (!savedId) return
    // The next answer is a comment of its own.
    setNewId(newDraftId())
    replied({ ...annotation, comments: annotation.comments + 1 })
    void load()
  }

  /** What was typed stays on the device. */
  function closeByKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return
    event.stopPropagation()
    close()
  }

  if (found === 'failed') return <p className="mt-2 text-sm text-warm">{words.offline}</p>
  if (!found) return null
  const { threadId, comments } = found
  const another = !threadId && comments.length > 0 ? texts.startAnother : null
  const label = another ?? words.replyTo.replace('{name}', annotation.author.name)
  return (
    <div className="annotation-replies">
      {comments.length > 0 && annotation.comments > comments.length ? (
        <a href={annotationPath(id)} className="link text-xs">
          {texts.allReplies.replace('{count}', String(annotation.comments))}
        </a>
      ) : null}
      {comments.length > 0 ? (
        <ol aria-label={words.comments}>
          {comments.map((reply) => (
            <li key={reply.id}>
              <b lang="zh-CN">{reply.author.name}</b>
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown on the server */}
              <div className="prose" dangerouslySetInnerHTML={{ __html: reply.html }} />
            </li>
          ))}
        </ol>
      ) : null}
      {!annotation.can.reply ? null : writing ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: hears the key that puts the form away
        <div onKeyDown={closeByKey}>
          <CommentComposer
            action={threadId ? door.post : door.start}
            words={words.composer.form}
            label={label}
            submit={words.composer.post}
            draftKey={draftKey}
            id={newId}
            hidden={{ annotationId: id, ...(threadId ? { threadId } : {}) }}
            onClose={close}
            autoFocus={writing === 'begun'}
          />
        </div>
      ) : (
        <button
          ref={button}
          type="button"
          className="touch annotation-reply"
          aria-label={label}
          onClick={() => setWriting('begun')}
        >
          {another ?? words.write}
        </button>
      )}
    </div>
  )
}

/** The last comments of the thread that can be written in, or else of the newest. */
async function loadReplies(annotationId: string): Promise<LatestReplies> {
  type Threads = { items: { id: string; can: { comment: boolean } }[] }
  const { items } = await fetchJson<Threads>(apiPath('annotations', annotationId, 'threads'))
  const thread = items.find(({ can }) => can.comment)
  const shown = thread ?? items[0]
  if (!shown) return { threadId: null, comments: [] }
  const page = await fetchJson<{ items: LatestReplies['comments'] }>(
    withQuery(apiPath('threads', shown.id, 'comments'), { order: 'newest', limit: maxReplies }),
  )
  return { threadId: thread?.id ?? null, comments: page.items.toReversed() }
}
