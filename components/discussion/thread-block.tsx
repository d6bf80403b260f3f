import type { Route } from 'next'
import Link from 'next/link'
import { hrefOf, resting } from '@/components/discussion/address'
import { CommentItem } from '@/components/discussion/comment-item'
import { Composer } from '@/components/discussion/composer'
import { Conclusion } from '@/components/discussion/conclusion'
import type { Frame } from '@/components/discussion/frame'
import { FindField, FindList } from '@/components/discussion/thread-finds'
import { ThreadHead } from '@/components/discussion/thread-head'
import { ThreadPages } from '@/components/discussion/thread-pages'
import { Traces } from '@/components/discussion/traces'
import type { Comment } from '@/lib/discussion/comment'
import type { Finds } from '@/lib/discussion/finds'
import type { Thread } from '@/lib/discussion/thread'

export type ShownThread = Thread & {
  comments: { items: Comment[]; previousCursor: string | null; nextCursor: string | null }
  /** In place of its comments, where words are looked for. */
  finds: Finds | null
}

/** One thread: who began it, its comments, and the place to write. A resolved one among others is a line. */
export function ThreadBlock({ thread, frame }: { thread: ShownThread; frame: Frame }) {
  const { words, fill, view } = frame
  const { items } = thread.comments
  const folded = thread.resolution !== null && view.threadId !== thread.id
  const shown = new Set(items.map((comment) => comment.id))
  const writing = thread.can.comment ? <Writing thread={thread} frame={frame} /> : null
  return (
    <article
      id={`t-${thread.id}`}
      aria-label={
        thread.excerpt
          ? fill(words.threadName, { excerpt: thread.excerpt })
          : fill(words.threadUnnamed, { name: thread.createdBy.name })
      }
      className="border-line border-t py-4"
    >
      <ThreadHead thread={thread} frame={frame} />
      <Traces thread={thread} frame={frame} />
      {folded ? (
        <Link
          href={
            hrefOf({ ...resting(view), threadId: thread.id, cursor: undefined }, `t-${thread.id}`) as Route
          }
          prefetch={false}
          className="link"
        >
          {thread.conclusion
            ? `${words.conclusion}${words.colon}${thread.conclusion.excerpt}`
            : (thread.excerpt ?? fill(words.more, { count: thread.commentCount }))}
        </Link>
      ) : thread.finds ? (
        <>
          <Conclusion thread={thread} frame={frame} />
          <FindField frame={frame} />
          <FindList finds={thread.finds} frame={frame} />
        </>
      ) : (
        <>
          <Conclusion thread={thread} frame={frame} />
          {view.threadId === thread.id && thread.commentCount > 1 ? <FindField frame={frame} /> : null}
          {view.order === 'newest' ? writing : null}
          {items.length > 0 ? (
            <ol aria-label={words.comments} className="divide-y divide-line">
              {items.map((comment) => (
                <CommentItem
                  key={comment.id}
                  comment={comment}
                  here={shown.has(comment.parentId ?? '')}
                  frame={frame}
                />
              ))}
            </ol>
          ) : (
            <p className="py-3 text-ink-3">{words.noComments}</p>
          )}
          <ThreadPages thread={thread} frame={frame} />
          {view.order === 'oldest' ? writing : null}
        </>
      )}
    </article>
  )
}

function Writing({ thread, frame }: { thread: ShownThread; frame: Frame }) {
  const { words, fill, view } = frame
  const answered = thread.comments.items.find((comment) => comment.id === view.reply && comment.can.reply)
  const newest = view.order === 'newest'
  const replyTo = answered ? fill(words.replyTo, { name: answered.author.name }) : null
  return (
    <div id={`write-${thread.id}`} className="mt-2">
      <Composer
        key={answered?.id ?? thread.id}
        action={frame.actions.post}
        words={words.composer}
        label={replyTo ?? words.composer.label}
        submit={words.composer.post}
        place={`${frame.readerId}.thread.${thread.id}`}
        id={frame.newId()}
        hidden={{
          ...view.about,
          threadId: thread.id,
          ...(answered ? { parentId: answered.id } : {}),
        }}
        after={answered ? hrefOf(resting(view), `write-${thread.id}`) : undefined}
        far={newest ? Boolean(view.cursor) : thread.comments.nextCursor !== null}
        autoFocus={answered !== undefined}
      />
    </div>
  )
}
