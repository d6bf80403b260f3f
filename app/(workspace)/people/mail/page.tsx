import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { resendAction } from '@/app/(workspace)/people/actions'
import { PeopleTabs } from '@/components/people/people-tabs'
import { ActionButton } from '@/components/ui/action-button'
import { ChineseText } from '@/components/ui/chinese-text'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Table } from '@/components/ui/table'
import { Timestamp } from '@/components/ui/timestamp'
import { listEmails } from '@/lib/notifications/list-emails'

export const generateMetadata = pageTitle((words) => words.notifications.queue.title)

/** How the e-mails of this installation fare, for administrators. */
export default async function MailPage() {
  const { words, now, locale } = await requireUser()
  const { queue } = words.notifications
  const found = await runQuery(listEmails, {})
  const statuses = Object.keys(queue.statuses) as (keyof typeof queue.statuses & string)[]
  return (
    <>
      <PageHeader title={queue.title} meta={queue.text} />
      <PeopleTabs words={words.people} at="mail" />
      {found.mail ? null : <Notice>{queue.notConfigured}</Notice>}
      <dl className="my-4 flex flex-wrap gap-x-8 gap-y-2">
        {statuses.map((status) => (
          <div key={status} className="flex items-baseline gap-2">
            <dt className="text-ink-2">{queue.statuses[status]}</dt>
            <dd className="tabular text-lg">{found.counts[status] ?? 0}</dd>
          </div>
        ))}
      </dl>
      <h2 className="mb-2 text-lg">{queue.failedTitle}</h2>
      {found.items.length === 0 ? (
        <p className="text-ink-2">{queue.none}</p>
      ) : (
        <Table
          caption={queue.failedTitle}
          columns={[
            queue.person,
            queue.kind,
            queue.status,
            queue.attempts,
            queue.error,
            queue.at,
            queue.resend,
          ]}
          rows={found.items.map((email) => ({
            key: email.id,
            cells: [
              <ChineseText key="person">{email.user.name}</ChineseText>,
              queue.kinds[email.kind],
              queue.statuses[email.status],
              email.attempts,
              email.error,
              <Timestamp key="at" date={email.createdAt} now={now} locale={locale} />,
              <ActionButton key="again" action={resendAction} fields={{ id: email.id }} size="small">
                {queue.resend}
              </ActionButton>,
            ],
          }))}
        />
      )}
    </>
  )
}
