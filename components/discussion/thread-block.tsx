import { ActButton } from '@/components/discussion/act-button'
import { CommentComposer } from '@/components/discussion/comment-composer'
import { CommentList } from '@/components/discussion/comment-list'
import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { discussionHref, withoutSearch } from '@/components/discussion/discussion-url'
import { toCommentMarkup } from '@/components/discussion/markup/comment-markup'
import { MoveHistory } from '@/components/discussion/move-history'
import { QuickReplies } from '@/components/discussion/quick-replies'
import { ThreadHeader } from '@/components/discussion/thread-header'
import { ThreadOpening } from '@/components/discussion/thread-opening'
import { ThreadSearchField, ThreadSearchResults } from '@/components/discussion/thread-search'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Timestamp } from '@/components/ui/timestamp'
import { commentPath } from '@/lib/addresses'
import type { PresentedThread } from '@/lib/discussion/read-discussion'
import type { DiscussionThread } from '@/lib/discussion/thread'
import { threadFragment } from '@/lib/fragments'

type Props = { thread: PresentedThread; context: DiscussionContext }

/** One thread: who began it, its comments, and the place to write. A resolved one among others is a line. */
export function ThreadBlock({ thread, single, context }: Props & { single: boolean }) {
  const { words, fill, view } = context
  const folded = thread.resolution !== null && view.threadId !== thread.id
  return (
    <article
      id={threadFragment(thread.id)}
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
        <a href={hrefOf({ thread, context })} className="link">
          {thread.conclusion
            ? `${words.conclusion}${words.colon}${thread.conclusion.excerpt}`
            : (thread.excerpt ?? fill(words.more, { count: thread.commentCount }))}
        </a>
      ) : thread.matches ? (
        <>
          <Conclusion thread={thread} context={context} />
          <context.StaticHtml>
            <ThreadSearchField context={context} />
          </context.StaticHtml>
          <ThreadSearchResults matches={thread.matches} context={context} />
        </>
      ) : (
        <Comments thread={thread} single={single} context={context} />
      )}
    </article>
  )
}

async function Comments({ thread, single, context }: Props & { single: boolean }) {
  const { words, view } = context
  const { items } = thread.comments
  const shown = new Set(items.map((comment) => comment.id))
  const newestFirst = view.order === 'newest'
  const writer = !thread.can.comment ? null : single ? (
    <ThreadComposer thread={thread} context={context} />
  ) : (
    <div id={`write-${thread.id}`} className="flex flex-col items-start gap-2">
      <ThreadWriter
        threadId={thread.id}
        href={hrefOf({ thread, context }, `write-${thread.id}`)}
        label={words.write}
      />
      {context.quickReplies ? (
        <QuickReplies
          action={context.actions.post}
          words={{ ...words.quick, posting: words.composer.posting }}
          hidden={{ ...view.target, threadId: thread.id }}
          id={context.newId()}
        />
      ) : null}
    </div>
  )
  const markup = items.map((comment) =>
    toCommentMarkup(comment, shown.has(comment.parentId ?? ''), { ...context, menu: true }),
  )
  return (
    <>
      <Conclusion thread={thread} context={context} />
      {view.threadId === thread.id && thread.commentCount > 1 ? (
        <context.StaticHtml>
          <ThreadSearchField context={context} />
        </context.StaticHtml>
      ) : null}
      {newestFirst ? writer : null}
      <CommentList
        threadId={thread.id}
        comments={markup.length > 0 ? await context.toDocumentPart(markup) : { part: [] }}
        words={{ label: words.comments, none: words.noComments }}
        newestFirst={newestFirst}
      />
      <ThreadPages thread={thread} context={context} />
      {newestFirst ? null : writer}
    </>
  )
}

/** The page of one thread. */
function hrefOf({ thread, context }: Props, fragment = threadFragment(thread.id)) {
  const view = { ...withoutSearch(context.view), threadId: thread.id, cursor: undefined }
  return discussionHref(view, fragment)
}

function ThreadComposer({ thread, context }: Props) {
  const { words, view, reader } = context
  return (
    <div id={`write-${thread.id}`} className="mt-2">
      <CommentComposer
        key={thread.id}
        action={context.actions.post}
        words={words.composer.form}
        locale={context.locale}
        label={words.composer.label}
        submit={words.composer.post}
        draftKey={`${reader.id}.thread.${thread.id}`}
        id={context.newId()}
        hidden={{ ...view.target, threadId: thread.id }}
        opensPosted={view.order === 'newest' ? Boolean(view.cursor) : thread.comments.nextCursor !== null}
      />
    </div>
  )
}

/** The way through the comments of a thread as links: a thread's own pages, or from among others into it. */
function ThreadPages({ thread, context }: Props) {
  const { words, fill, view } = context
  const { previousCursor, nextCursor } = thread.comments
  const alone = view.threadId === thread.id
  const at = (cursor: string | undefined) =>
    discussionHref(
      { ...withoutSearch(view), threadId: thread.id, threadsCursor: undefined, cursor },
      threadFragment(thread.id),
    )
  const links = alone
    ? [
        ...(view.cursor ? [{ label: words.firstPage, href: at(undefined) }] : []),
        ...(previousCursor ? [{ label: words.earlierPage, href: at(previousCursor) }] : []),
        ...(nextCursor ? [{ label: words.laterPage, href: at(nextCursor) }] : []),
      ]
    : nextCursor
      ? [{ label: fill(words.more, { count: thread.commentCount }), href: at(undefined) }]
      : []
  if (links.length === 0) return null
  return (
    <nav aria-label={words.pages} className="no-print flex flex-wrap gap-2 py-2">
      {links.map((way) => (
        <LinkButton key={way.label} href={way.href} size="small">
          {way.label}
        </LinkButton>
      ))}
    </nav>
  )
}

/** Among several threads, the form of each is opened where it is wanted; without JavaScript on the page of the thread. */
function ThreadWriter({ threadId, href, label }: { threadId: string; href: string; label: string }) {
  return (
    <ThreadOpening kind="write" threadId={threadId}>
      <a href={href} data-open="write" className={`no-print ${buttonClass({ size: 'small' })}`}>
        {label}
      </a>
    </ThreadOpening>
  )
}

/** What a thread came to, above its comments. */
function Conclusion({ thread, context }: { thread: DiscussionThread; context: DiscussionContext }) {
  const { words, fill, now, locale } = context
  const { conclusion } = thread
  if (!conclusion) return null
  return (
    <section aria-label={words.conclusion} className="my-2 border-jade border-s-2 bg-jade-soft px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-2 text-ink-2 text-sm">
        <Badge tone="jade">{words.conclusion}</Badge>
        <a href={commentPath(conclusion.commentId)} className="link font-medium">
          {conclusion.author.name}
        </a>
        <span>{fill(words.concludedBy, { name: conclusion.setBy.name })}</span>
        <Timestamp date={conclusion.setAt} now={now} locale={locale} />
        {thread.can.conclude ? (
          <ActButton action={`unconclude ${thread.id}`} className="no-print ms-auto">
            {words.unconclude}
          </ActButton>
        ) : null}
      </div>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by lib/text/markdown when it was written */}
      <div className="prose max-w-measure" dangerouslySetInnerHTML={{ __html: conclusion.html }} />
    </section>
  )
}
