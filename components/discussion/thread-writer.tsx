import type { Route } from 'next'
import { ThreadOpening } from '@/components/discussion/thread-opening'
import { buttonClass } from '@/components/ui/button'

/** Among several threads, the form of each is opened where it is wanted; without JavaScript on the page of the thread. */
export function ThreadWriter({ threadId, href, label }: { threadId: string; href: Route; label: string }) {
  return (
    <ThreadOpening kind="write" threadId={threadId}>
      <a href={href} data-open="write" className={`no-print ${buttonClass({ size: 'small' })}`}>
        {label}
      </a>
    </ThreadOpening>
  )
}
