import { CommentComposer } from '@/components/discussion/comment-composer'
import { DiscussionClient } from '@/components/discussion/discussion-client'
import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { discussionHref, targetPath, withoutSearch } from '@/components/discussion/discussion-url'
import { MovedNotice } from '@/components/discussion/move-history'
import { PendingThread } from '@/components/discussion/pending-thread'
import { QuickReplies } from '@/components/discussion/quick-replies'
import { ThreadBlock } from '@/components/discussion/thread-block'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { SegmentedLinks } from '@/components/ui/segmented'
import { takeawayPath, withQuery } from '@/lib/addresses'
import type { PresentedThread } from '@/lib/discussion/read-discussion'
import type { MovedThreads } from '@/lib/discussion/schema'

type Props = {
  threads: PresentedThread[]
  nextThreads: string | null
  /** Where threads went that were moved from here. */
  away: MovedThreads[]
  canStart: boolean
  context: DiscussionContext
}

/** The discussion of a takeaway: all threads, or one of them with its pages. */
export function DiscussionView({ threads, nextThreads, away, canStart, context }: Props) {
  const { words, view } = context
  const still = withoutSearch(view)
  const alone = view.threadId !== undefined
  const open = threads.filter((thread) => alone || thread.resolution === null)
  const only = open.length === 1 ? open[0] : undefined
  const all = discussionHref({ ...still, threadId: undefined, cursor: undefined })
  const quick = context.quickReplies && (only ? only.can.comment : canStart && open.length === 0 && !alone)
  return (
    <section id="discussion" aria-labelledby="discussion-title" className="max-w-3xl">
      <DiscussionClient
        actions={context.actions}
        reader={context.reader}
        target={view.target}
        after={discussionHref(still, '')}
        offline={words.offline}
      >
        <div className="flex min-h-9 flex-wrap items-center justify-between gap-3">
          <h2 id="discussion-title" className="shrink-0 font-serif text-xl">
            {words.title}
          </h2>
          {context.readers}
          {threads.length > 0 ? (
            <context.StaticHtml>
              <SegmentedLinks
                label={words.order}
                options={(['oldest', 'newest'] as const).map((order) => ({
                  label: words[order],
                  current: view.order === order,
                  href: discussionHref({ ...still, order, cursor: undefined, threadsCursor: undefined }),
                }))}
              />
            </context.StaticHtml>
          ) : null}
        </div>
        {alone ? (
          <p className="no-print">
            <LinkButton href={all} size="small">
              {words.all}
            </LinkButton>
          </p>
        ) : null}
        {threads.map((thread) => (
          <ThreadBlock key={thread.id} thread={thread} single={open.length === 1} context={context} />
        ))}
        {threads.length === 0 ? (
          <EmptyState
            title={alone ? words.threadNotFound : words.none}
            text={alone ? undefined : canStart ? words.noneText : words.noneToRead}
          />
        ) : null}
        {away.map((one) => (
          <MovedNotice key={one.takeawayId} href={withQuery(takeawayPath(one.takeawayId), {}, 'discussion')}>
            {context.fill(words.threadsMoved, { count: one.count, code: one.code })}
          </MovedNotice>
        ))}
        {nextThreads ? (
          <p className="no-print">
            <LinkButton href={discussionHref({ ...still, threadsCursor: nextThreads })} size="small">
              {words.moreThreads}
            </LinkButton>
          </p>
        ) : null}
        {canStart && !alone ? <PendingThread /> : null}
        {quick ? (
          <QuickReplies
            action={only ? context.actions.post : context.actions.start}
            words={{ ...words.quick, posting: words.composer.posting }}
            hidden={only ? { ...view.target, threadId: only.id } : { ...view.target }}
            id={context.newId()}
          />
        ) : null}
        {canStart && !alone ? <ThreadStarter open={threads.length === 0} context={context} /> : null}
      </DiscussionClient>
    </section>
  )
}

function ThreadStarter({ open, context }: { open: boolean; context: DiscussionContext }) {
  const { words, view, actions } = context
  const composer = (
    <CommentComposer
      action={actions.start}
      words={words.composer.form}
      locale={context.locale}
      label={words.composer.startLabel}
      submit={words.composer.post}
      draftKey={`${context.reader.id}.new.${targetPath(view.target)}`}
      id={context.newId()}
      hidden={{ ...view.target }}
    />
  )
  if (open) return <div id="write-new">{composer}</div>
  return (
    <details className="no-print border-line border-t pt-3">
      <summary className="link w-fit">{words.newThread}</summary>
      <div id="write-new" className="pt-3">
        {composer}
      </div>
    </details>
  )
}
