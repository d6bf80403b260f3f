import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { HistoryList } from '@/components/discussion/history-list'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { commentPath, withQuery } from '@/lib/addresses'
import { readHistory } from '@/lib/discussion/read-history'

export const generateMetadata = pageTitle((words) => words.discussion.historyTitle)

export default async function HistoryPage({ params, searchParams }: PageProps<'/comments/[id]/history'>) {
  const { words, locale, now, fill } = await requireUser()
  const [{ id }, { cursor }] = await Promise.all([params, searchParams])
  const history = await runQuery(readHistory, { id, cursor: [cursor].flat()[0], limit: 10 })
  const { discussion } = words
  const back = { href: commentPath(id), label: discussion.backToComment }
  return (
    <>
      <PageHeader
        title={discussion.historyTitle}
        meta={fill(discussion.historyOf, { name: history.author.name })}
      />
      {history.deletedAt ? <Notice>{discussion.historyDeleted}</Notice> : null}
      {history.hiddenAt && !history.deletedAt ? <Notice>{discussion.historyHidden}</Notice> : null}
      <HistoryList
        versions={history.items}
        current={history.version}
        words={discussion}
        locale={locale}
        now={now}
        fill={fill}
      />
      <Pagination
        label={discussion.historyTitle}
        first={back}
        next={
          history.nextCursor
            ? {
                href: withQuery(commentPath(id, 'history'), { cursor: history.nextCursor }),
                label: discussion.older,
              }
            : undefined
        }
      />
    </>
  )
}
