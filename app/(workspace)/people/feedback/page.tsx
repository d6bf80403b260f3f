import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { markFeedbackAction } from '@/app/(workspace)/people/actions'
import { PeopleTabs } from '@/components/people/people-tabs'
import { ActionButton } from '@/components/ui/action-button'
import { Badge } from '@/components/ui/badge'
import { ChineseText } from '@/components/ui/chinese-text'
import { EmptyState } from '@/components/ui/empty-state'
import { List, ListRow } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Timestamp } from '@/components/ui/timestamp'
import { personPath, withQuery } from '@/lib/addresses'
import { listFeedback } from '@/lib/feedback/list-feedback'

export const generateMetadata = pageTitle((words) => words.feedback.manage)

const path = '/people/feedback'

/** What people told the administrators; `id` asks for one alone, as a notification of it does. */
export default async function FeedbackListPage({ searchParams }: PageProps<'/people/feedback'>) {
  const { words, now, locale, fill } = await requireUser()
  const { feedback } = words
  const { cursor, id } = (await searchParams) as { cursor?: string; id?: string }
  const { items, nextCursor } = await runQuery(listFeedback, { cursor, id })
  return (
    <>
      <PageHeader title={feedback.manage} meta={feedback.manageText} />
      <PeopleTabs words={words.people} at="feedback" />
      {items.length === 0 ? (
        <EmptyState title={feedback.none} text={feedback.noneText} />
      ) : (
        <List label={feedback.list}>
          {items.map(({ id, author, body, page, createdAt, doneAt, doneBy }) => (
            <ListRow
              key={id}
              meta={
                <>
                  <a href={personPath(author.id)} className="link break-all">
                    <ChineseText>{author.name}</ChineseText>
                  </a>
                  <Timestamp date={createdAt} now={now} locale={locale} />
                  {page ? (
                    <span>
                      {feedback.from}{' '}
                      <a href={page} className="link break-all">
                        {page}
                      </a>
                    </span>
                  ) : null}
                  {doneAt ? (
                    <span>
                      <Badge>{feedback.done}</Badge> {fill(feedback.doneBy, { name: doneBy?.name ?? '' })}
                    </span>
                  ) : null}
                </>
              }
            >
              <p className="max-w-measure whitespace-pre-wrap wrap-anywhere">
                <ChineseText>{body}</ChineseText>
              </p>
              <ActionButton
                action={markFeedbackAction}
                fields={{ id, done: `${!doneAt}` }}
                variant="quiet"
                size="small"
                className="-ms-2.5"
              >
                {doneAt ? feedback.markOpen : feedback.markDone}
              </ActionButton>
            </ListRow>
          ))}
        </List>
      )}
      <Pagination
        label={feedback.pages}
        first={cursor || id ? { href: path, label: id ? feedback.all : feedback.first } : undefined}
        next={
          nextCursor ? { href: withQuery(path, { cursor: nextCursor }), label: feedback.older } : undefined
        }
      />
    </>
  )
}
