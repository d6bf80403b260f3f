import type { ReactNode } from 'react'
import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { Icon } from '@/components/ui/icon'
import { Timestamp } from '@/components/ui/timestamp'
import { annotationPath, commentPath, takeawayPath } from '@/lib/addresses'
import type { DiscussionThread } from '@/lib/discussion/thread'

/** How a thread came here, and what of it went elsewhere. */
export function MoveHistory({ thread, context }: { thread: DiscussionThread; context: DiscussionContext }) {
  const { words, fill, now, locale } = context
  const { moved } = thread
  return (
    <>
      {moved ? (
        <p className="text-ink-3 text-sm">
          {fill(words.movedFrom, {
            name: moved.movedBy.name,
            place: moved.from.code ?? words.movedFromAnnotation,
          })}{' '}
          <Origin from={moved.from} label={words.movedSource} />{' '}
          <Timestamp date={moved.movedAt} now={now} locale={locale} />
          {moved.reason ? ` · ${moved.reason}` : null}
        </p>
      ) : null}
      {thread.departures.map(({ commentId, code }) => (
        <MovedNotice key={commentId} href={commentPath(commentId)}>
          {fill(words.commentMoved, { code })}
        </MovedNotice>
      ))}
    </>
  )
}

function Origin({ from, label }: { from: NonNullable<DiscussionThread['moved']>['from']; label: string }) {
  const path = from.takeawayId
    ? takeawayPath(from.takeawayId)
    : from.annotationId
      ? annotationPath(from.annotationId)
      : null
  if (!path) return null
  return (
    <a href={path} className="link">
      {label}
    </a>
  )
}

/** That something which stood here went elsewhere, and the way there. */
export function MovedNotice({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="flex items-center gap-1.5 text-ink-3 text-sm">
      <Icon name="forward" />
      <a href={href} className="link">
        {children}
      </a>
    </p>
  )
}
