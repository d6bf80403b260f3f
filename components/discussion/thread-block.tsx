import Link from 'next/link'
import { CommentComposer } from '@/components/discussion/comment-composer'
import { CommentItem } from '@/components/discussion/comment-item'
import { Conclusion } from '@/components/discussion/conclusion'
import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { discussionHref, withoutForms } from '@/components/discussion/discussion-url'
import { MoveHistory } from '@/components/discussion/move-history'
import { ThreadHeader } from '@/components/discussion/thread-header'
import { ThreadPages } from '@/components/discussion/thread-pages'
import { ThreadSearchField, ThreadSearchResults } from '@/components/discussion/thread-search'
import type { DiscussionComment } from '@/lib/discussion/comment'
import type { CommentMatches } from '@/lib/discussion/matches'
import type { DiscussionThread } from '@/lib/discussion/thread'

export type ThreadWithComments = DiscussionThread & {
  comments: { items: DiscussionComment[]; previousCursor: string | null; nextCursor: string | null }
  /** In place of its comments, where words are looked for. */
  matches: CommentMatches | null
}

/** One thread: who began it, its comments, and the place to write. A resolved one among others is a line. */
export function ThreadBlock({ thread, context }: { thread: ThreadWithComments; context: DiscussionContext }) {
  const { words, fill, view } = context
  const { items } = thread.comments
  const folded = thread.resolution !== null && view.threadId !== thread.id
  const shown = new Set(items.map((comment) => comment.id))
  const composer = thread.can.comment ? <ReplyComposer thread={thread} context={context} /> : null
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
      <ThreadHeader thread={thread} context={context} />
      <MoveHistory thread={thread} context={context} />
      {folded ? (
        <Link
          href={discussionHref(
            { ...withoutForms(view), threadId: thread.id, cursor: undefined },
            `t-${thread.id}`,
          )}
          prefetch={false}
          className="link"
        >
          {thread.conclusion
            ? `${words.conclusion}${words.colon}${thread.conclusion.excerpt}`
            : (thread.excerpt ?? fill(words.more, { count: thread.commentCount }))}
        </Link>
      ) : thread.matches ? (
        <>
          <Conclusion thread={thread} context={context} />
          <ThreadSearchField context={context} />
          <ThreadSearchResults matches={thread.matches} context={context} />
        </>
      ) : (
        <>
          <Conclusion thread={thread} context={context} />
          {view.threadId === thread.id && thread.commentCount > 1 ? (
            <ThreadSearchField context={context} />
          ) : null}
          {view.order === 'newest' ? composer : null}
          {items.length > 0 ? (
            <ol aria-label={words.comments} className="divide-y divide-line">
              {items.map((comment) => (
                <CommentItem
                  key={comment.id}
                  comment={comment}
                  here={shown.has(comment.parentId ?? '')}
                  context={context}
                />
              ))}
            </ol>
          ) : (
            <p className="py-3 text-ink-3">{words.noComments}</p>
          )}
          <ThreadPages thread={thread} context={context} />
          {view.order === 'oldest' ? composer : null}
        </>
      )}
    </article>
  )
}

function ReplyComposer({ thread, context }: { thread: ThreadWithComments; context: DiscussionContext }) {
  const { words, fill, view } = context
  const answered = thread.comments.items.find((comment) => comment.id === view.reply && comment.can.reply)
  const newest = view.order === 'newest'
  const replyTo = answered ? fill(words.replyTo, { name: answered.author.name }) : null
  return (
    <div id={`write-${thread.id}`} className="mt-2">
      <CommentComposer
        key={answered?.id ?? thread.id}
        action={context.actions.postCommentAction}
        words={words.composer}
        label={replyTo ?? words.composer.label}
        submit={words.composer.post}
        draftKey={`${context.readerId}.thread.${thread.id}`}
        id={context.newId()}
        hidden={{
          ...view.target,
          threadId: thread.id,
          ...(answered ? { parentId: answered.id } : {}),
        }}
        after={answered ? discussionHref(withoutForms(view), `write-${thread.id}`) : undefined}
        opensPosted={newest ? Boolean(view.cursor) : thread.comments.nextCursor !== null}
        autoFocus={answered !== undefined}
      />
    </div>
  )
}
