import { requireUser } from '@/app/_entry/page'
import { StaticHtml } from '@/app/_entry/static-html'
import { postCommentAction } from '@/app/(workspace)/_discussion/actions'
import { targetPath, toTarget } from '@/components/discussion/discussion-url'
import { WaitingReplies } from '@/components/home/waiting-replies'
import { WaitingReply } from '@/components/home/waiting-reply'
import { WaitingRow } from '@/components/home/waiting-row'
import { List, ListRow } from '@/components/ui/list'
import type { WaitingThread } from '@/lib/activity/schema'
import { atThread } from '@/lib/addresses'
import { titleOf } from '@/lib/i18n/title'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

const maxShown = 5

/** Discussions that wait for the visitor: the newest with their words and a box for the reply, the others folded. */
export async function WaitingSection({ threads }: { threads: WaitingThread[] }) {
  const { actor, words, locale, now, fill, can } = await requireUser()
  const { shell } = words
  const waiting = threads.map((one) => ({
    threadId: one.threadId,
    commentId: one.lastCommentId,
    code: one.code,
    title: fullWidthPunctuation(titleOf(one, locale)),
    author: one.lastAuthor,
    last: fill(shell.waitingLast, { name: one.lastAuthor }),
    excerpt: one.lastExcerpt,
    at: one.lastAt,
    target: toTarget(one),
  }))
  const others = waiting.slice(maxShown)
  const row = (thread: (typeof waiting)[number]) => <WaitingRow thread={thread} now={now} locale={locale} />
  return (
    <WaitingReplies
      post={postCommentAction}
      readerId={actor.id}
      words={{ posted: shell.posted, seePosted: shell.seePosted }}
    >
      {waiting.length > 0 ? (
        <List label={shell.homeWaiting}>
          {waiting.slice(0, maxShown).map((thread) => (
            <ListRow key={thread.threadId}>
              <StaticHtml>{row(thread)}</StaticHtml>
              {can('comment.write') ? (
                <WaitingReply
                  threadId={thread.threadId}
                  target={thread.target}
                  label={fill(shell.replyTo, { name: thread.author })}
                  href={atThread(targetPath(thread.target), thread.threadId)}
                />
              ) : null}
            </ListRow>
          ))}
        </List>
      ) : (
        <p className="text-ink-2">{shell.nothingWaiting}</p>
      )}
      {others.length > 0 ? (
        <StaticHtml>
          <details className="mt-2">
            <summary className="touch py-1.5 text-jade text-sm">
              {fill(shell.waitingMore, { count: others.length })}
            </summary>
            <List label={shell.homeWaiting}>
              {others.map((thread) => (
                <ListRow key={thread.threadId}>{row(thread)}</ListRow>
              ))}
            </List>
          </details>
        </StaticHtml>
      ) : null}
    </WaitingReplies>
  )
}
