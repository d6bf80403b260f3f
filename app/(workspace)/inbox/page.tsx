import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { inboxAction, markReadAction } from '@/app/(workspace)/inbox/actions'
import { ActionButton } from '@/components/ui/action-button'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { List, ListRow } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { Timestamp } from '@/components/ui/timestamp'
import { notificationPath, withQuery } from '@/lib/addresses'
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
  /** What was told of one discussion: the newest of it, and what can be done by the form around the list. */
  const toRow = (group: (typeof items)[number]) => (
    <ListRow key={group.id} className="flex gap-3 py-3">
      <span
        aria-hidden="true"
        className={`mt-2.5 size-2 shrink-0 rounded-full ${group.unread > 0 ? 'bg-jade' : 'bg-transparent'}`}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <a href={notificationPath(group.id)} className={`link ${group.unread > 0 ? 'font-medium' : ''}`}>
            <span lang="zh-CN">{toNotificationText(group, locale)}</span>
          </a>
          {group.unread > 0 ? <span className="sr-only">{notifications.unread}</span> : null}
          <span lang="zh-CN" className="min-w-0 text-ink-2 text-sm">
            {fullWidthPunctuation([group.about.code, titleOf(group.about, locale)].filter(Boolean).join(' '))}
          </span>
          {group.unread > 1 ? (
            <span className="text-jade-strong text-sm">
              {fill(notifications.moreUnread, { count: group.unread })}
            </span>
          ) : null}
          {group.muted ? <span className="text-ink-3 text-sm">{notifications.muted}</span> : null}
          <span className="ms-auto text-ink-3 text-sm">
            <Timestamp date={group.at} now={now} locale={locale} />
          </span>
        </p>
        {group.excerpt ? (
          <p lang="zh-CN" className="line-clamp-2 max-w-measure text-ink-2 text-sm">
            {group.excerpt}
          </p>
        ) : null}
        <div className="no-print -ms-2.5 flex flex-wrap gap-1">
          {group.unread > 0 ? (
            <Button type="submit" name="do" value={`read ${group.id}`} variant="quiet" size="small">
              {notifications.markRead}
            </Button>
          ) : null}
          {group.threadId ? (
            <Button
              type="submit"
              name="do"
              value={`${group.muted ? 'follow' : 'mute'} ${group.threadId}`}
              variant="quiet"
              size="small"
            >
              {group.muted ? notifications.unmute : notifications.mute}
            </Button>
          ) : null}
        </div>
      </div>
    </ListRow>
  )
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
          <List label={notifications.title}>{items.map(toRow)}</List>
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
