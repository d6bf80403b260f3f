import type { Route } from 'next'
import { hrefOf, resting } from '@/components/discussion/address'
import type { Frame } from '@/components/discussion/frame'
import type { ShownThread } from '@/components/discussion/thread-block'
import { LinkButton } from '@/components/ui/link-button'

/** The way through the comments of a thread as links: a thread's own pages, or from among others into it. */
export function ThreadPages({ thread, frame }: { thread: ShownThread; frame: Frame }) {
  const { words, fill, view } = frame
  const { previousCursor, nextCursor } = thread.comments
  const alone = view.threadId === thread.id
  const at = (cursor: string | undefined) =>
    hrefOf({ ...resting(view), threadId: thread.id, threadsCursor: undefined, cursor }, `t-${thread.id}`)
  const ways = alone
    ? [
        ...(view.cursor ? [{ label: words.firstPage, href: at(undefined) }] : []),
        ...(previousCursor ? [{ label: words.earlierPage, href: at(previousCursor) }] : []),
        ...(nextCursor ? [{ label: words.laterPage, href: at(nextCursor) }] : []),
      ]
    : nextCursor
      ? [{ label: fill(words.more, { count: thread.commentCount }), href: at(undefined) }]
      : []
  if (ways.length === 0) return null
  return (
    <nav aria-label={words.pages} className="no-print flex flex-wrap gap-2 py-2">
      {ways.map((way) => (
        <LinkButton key={way.label} href={way.href as Route} size="small">
          {way.label}
        </LinkButton>
      ))}
    </nav>
  )
}
