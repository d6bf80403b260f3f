import type { DiscussionContext } from '@/components/discussion/discussion-context'
import { discussionHref, withoutSearch } from '@/components/discussion/discussion-url'
import { LinkButton } from '@/components/ui/link-button'
import type { PresentedThread } from '@/lib/discussion/read-discussion'
import { threadFragment } from '@/lib/fragments'

/** The way through the comments of a thread as links: a thread's own pages, or from among others into it. */
export function ThreadPages({ thread, context }: { thread: PresentedThread; context: DiscussionContext }) {
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
