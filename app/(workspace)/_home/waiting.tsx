import { requireUser } from '@/app/_entry/page'
import { StaticHtml } from '@/app/_entry/static-html'
import { postCommentAction } from '@/app/(workspace)/_discussion/actions'
import { targetPath, toTarget } from '@/components/discussion/discussion-url'
import { WaitingReplies } from '@/components/home/waiting-replies'
import { WaitingReply } from '@/components/home/waiting-reply'
import { List, ListRow } from '@/components/ui/list'
import { Timestamp } from '@/components/ui/timestamp'
import type { WaitingThread } from '@/lib/activity/schema'
import { atThread, commentPath } from '@/lib/addresses'
import { titleOf } from '@/lib/i18n/title'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

const maxShown = 5

/** Discussions that wait for the visitor: the newest with their words and a box for the reply, the others folded. */
export async function WaitingSection({ threads }: { threads: WaitingThread[] }) {
  const { actor, words, locale, now, fill, can } = await requireUser()
  const { shell } = words
  const others = threads.slice(maxShown)
  const row = (thread: WaitingThread) => (
    <>
      <a href={commentPath(thread.lastCommentId)} className="link">
        {thread.code ? <span className="tabular me-2">{thread.code}</span> : null}
        <span lang="zh-CN">{fullWidthPunctuation(titleOf(thread, locale))}</span>
      </a>
      <p className="line-clamp-3" lang="zh-CN">
        {thread.lastExcerpt}
      </p>
      <p className="flex flex-wrap justify-between gap-x-3 text-ink-3 text-sm">
        <span>{fill(shell.waitingLast, { name: thread.lastAuthor })}</span>
        <Timestamp date={thread.lastAt} now={now} locale={locale} />
      </p>
    </>
  )
  return (
    <WaitingReplies
      post={postCommentAction}
      readerId={actor.id}
      words={{ posted: shell.posted, seePosted: shell.seePosted }}
    >
      {threads.length > 0 ? (
        <List label={shell.homeWaiting}>
          {threads.slice(0, maxShown).map((thread) => (
            <ListRow key={thread.threadId}>
              <StaticHtml>{row(thread)}</StaticHtml>
              {can('comment.write') ? (
                <WaitingReply
                  threadId={thread.threadId}
                  target={toTarget(thread)}
                  label={fill(shell.replyTo, { name: thread.lastAuthor })}
                  href={atThread(targetPath(toTarget(thread)), thread.threadId)}
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
