import { ActionButton } from '@/components/ui/action-button'
import type { FormAction } from '@/components/ui/action-form'
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
  actions: { read: FormAction; mute: FormAction; follow: FormAction }
}

/** What was told of one discussion: the newest of it, and what can be done. */
export function NotificationGroup({ group, words, now, locale, actions }: Props) {
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
            <ActionButton action={actions.read} fields={{ groupOf: id }} variant="quiet" size="small">
              {words.markRead}
            </ActionButton>
          ) : null}
          {threadId ? (
            <ActionButton
              action={muted ? actions.follow : actions.mute}
              fields={{ threadId }}
              variant="quiet"
              size="small"
            >
              {muted ? words.unmute : words.mute}
            </ActionButton>
          ) : null}
        </div>
      </div>
    </ListRow>
  )
}
