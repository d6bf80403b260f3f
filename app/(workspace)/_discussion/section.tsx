import { requireUser, runQuery } from '@/app/_entry/page'
import { loadDiscussionContext } from '@/app/(workspace)/_discussion/context'
import { parseDiscussionUrl } from '@/components/discussion/discussion-url'
import { DiscussionView } from '@/components/discussion/discussion-view'
import { Readers } from '@/components/live/readers'
import { apiPath, type SearchParams, withQuery } from '@/lib/addresses'
import { readDiscussion } from '@/lib/discussion/read-discussion'
import type { DiscussionTarget } from '@/lib/discussion/schema'

/** The discussion on the page of what it is about: two queries. */
export async function DiscussionSection({
  about,
  search,
  readOnly,
}: {
  about: DiscussionTarget
  search: SearchParams | Promise<SearchParams>
  /** Nothing new is begun. */
  readOnly?: boolean
}) {
  const view = parseDiscussionUrl(about, await search)
  const [{ words, can }, discussion] = await Promise.all([
    requireUser(),
    runQuery(readDiscussion, {
      ...about,
      order: view.order,
      threadId: view.threadId,
      find: view.find,
      cursor: view.cursor,
      threadsCursor: view.threadsCursor,
    }),
  ])
  const subject = 'takeawayId' in about ? { takeaway: about.takeawayId } : { annotation: about.annotationId }
  const context = await loadDiscussionContext(
    view,
    <Readers href={withQuery(apiPath('readers'), subject)} words={words.live.readers} />,
  )
  return <DiscussionView {...discussion} canStart={can('thread.start') && !readOnly} context={context} />
}
