import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { inboxAction, markReadAction } from '@/app/(workspace)/inbox/actions'
import { NotificationGroup } from '@/components/notifications/notification-group'
import { ActionButton } from '@/components/ui/action-button'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { List } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { withQuery } from '@/lib/addresses'
import { titleOf } from '@/lib/i18n/title'
import { listNotifications } from '@/lib/notifications/list-notifications'
import { toNotificationText } from '@/lib/notifications/text'
import { fullWidthPunctuation } from '@/lib/text/punctuation'

export const generateMetadata = pageTitle((words) => words.notifications.title)

export default async function InboxPage({ searchParams }: PageProps<'/inbox'>) {
  const { words, locale, now, fill, unread } = await requireUser()
  const { notifications } = words
  const search = await searchParams
  const state = [search.state].flat()[0] === 'unread' ? 'unread' : 'all'
  const cursor = [search.cursor].flat()[0]
  const { items, nextCursor } = await runQuery(listNotifications, { state, cursor })
  const address = (next?: string) => withQuery('/inbox', { state, cursor: next })
  return (
    <>
      <PageHeader
        title={notifications.title}
        meta={notifications.text}
        actions={
          <>
            {unread > 0 ? (
              <ActionButton action={markReadAction} fields={{ until: now.toISOString() }}>
                {notifications.markAll}
              </ActionButton>
            ) : null}
            <LinkButton href="/settings/notifications">{notifications.settings}</LinkButton>
          </>
        }
      />
      <div className="mb-4">
        <Tabs
          label={notifications.states}
          tabs={[
            { href: '/inbox', label: notifications.all, current: state === 'all' },
            { href: '/inbox?state=unread', label: notifications.unread, current: state === 'unread' },
          ]}
        />
      </div>
      {items.length > 0 ? (
        <ActionForm action={inboxAction}>
          <List label={notifications.title}>
            {items.map((group) => (
              <NotificationGroup
                key={group.id}
                group={{
                  ...group,
                  text: toNotificationText(group, locale),
                  about: fullWidthPunctuation(
                    [group.about.code, titleOf(group.about, locale)].filter(Boolean).join(' '),
                  ),
                  moreUnread:
                    group.unread > 1 ? fill(notifications.moreUnread, { count: group.unread }) : null,
                }}
                words={notifications}
                now={now}
                locale={locale}
              />
            ))}
          </List>
        </ActionForm>
      ) : (
        <EmptyState
          title={state === 'unread' ? notifications.none : notifications.noneYet}
          text={notifications.noneText}
        />
      )}
      <Pagination
        label={notifications.pages}
        first={cursor ? { href: address(), label: notifications.first } : undefined}
        next={nextCursor ? { href: address(nextCursor), label: notifications.more } : undefined}
      />
    </>
  )
}
