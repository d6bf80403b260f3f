import { requireUser, runQuery } from '@/app/_entry/page'
import { loadDiscussionContext } from '@/app/(workspace)/_discussion/context'
import { toTarget } from '@/components/discussion/discussion-url'
import { ThreadPane } from '@/components/discussion/thread-pane'
import { browseThread } from '@/lib/discussion/browse-thread'

type Props = {
  id: string
  /** A long one begins with its newest comments. */
  order: 'oldest' | 'newest'
  back: string
  here: string
}

/** The thread that was chosen from a list of threads: two queries. */
export async function ChosenThread({ id, order, back, here }: Props) {
  const [{ words }, thread] = await Promise.all([requireUser(), runQuery(browseThread, { id, order })])
  const context = await loadDiscussionContext({ target: toTarget(thread), order, rest: {} })
  return (
    <ThreadPane
      thread={{ ...thread, matches: null }}
      kind={thread.annotation ? words.annotations.kinds[thread.annotation.kind] : undefined}
      back={{ href: back, label: words.threads.title }}
      after={here}
      context={context}
    />
  )
}
