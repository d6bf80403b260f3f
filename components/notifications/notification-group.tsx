import { Button } from '@/components/ui/button'
import { ChineseText } from '@/components/ui/chinese-text'
import { ListRow } from '@/components/ui/list'
import { Timestamp } from '@/components/ui/timestamp'
import { notificationPath } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'

export type NotificationGroupProps = {
  id: string
  at: Date
  text: string
  about: string
  excerpt: string | null
  unread: number
  moreUnread: string | null
  threadId: string | null
  muted: boolean
}

type Props = {
  group: NotificationGroupProps
  words: Messages['notifications']
  now: Date
  locale: Locale
}

/** What was told of one discussion: the newest of it, and what can be done by the form around the list. */
export function NotificationGroup({ group, words, now, locale }: Props) {
  const { id, threadId, unread, muted } = group
  return (
    <ListRow className="flex gap-3 py-3">
      <span
        aria-hidden="true"
        className={`mt-2.5 size-2 shrink-0 rounded-full ${unread > 0 ? 'bg-jade' : 'bg-transparent'}`}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <a href={notificationPath(id)} className={`link ${unread > 0 ? 'font-medium' : ''}`}>
            <ChineseText>{group.text}</ChineseText>
          </a>
          {unread > 0 ? <span className="sr-only">{words.unread}</span> : null}
          <ChineseText className="min-w-0 text-ink-2 text-sm">{group.about}</ChineseText>
          {group.moreUnread ? <span className="text-jade-strong text-sm">{group.moreUnread}</span> : null}
          {muted ? <span className="text-ink-3 text-sm">{words.muted}</span> : null}
          <span className="ms-auto text-ink-3 text-sm">
            <Timestamp date={group.at} now={now} locale={locale} />
          </span>
        </p>
        {group.excerpt ? (
          <p className="line-clamp-2 max-w-measure text-ink-2 text-sm">
            <ChineseText>{group.excerpt}</ChineseText>
          </p>
        ) : null}
        <div className="no-print -ms-2.5 flex flex-wrap gap-1">
          {unread > 0 ? (
            <Button type="submit" name="do" value={`read ${id}`} variant="quiet" size="small">
              {words.markRead}
            </Button>
          ) : null}
          {threadId ? (
            <Button
              type="submit"
              name="do"
              value={`${muted ? 'follow' : 'mute'} ${threadId}`}
              variant="quiet"
              size="small"
            >
              {muted ? words.unmute : words.mute}
            </Button>
          ) : null}
        </div>
      </div>
    </ListRow>
  )
}
