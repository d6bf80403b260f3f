import { shortCount } from '@/components/notifications/short-count'
import { Icon } from '@/components/ui/icon'

type Props = { unread: number; words: { unreadNone: string; unreadSome: string }; current: boolean }

/** The way to the inbox with how many are unread; UnreadCount keeps the number true. */
export function NotificationBell({ unread, words, current }: Props) {
  return (
    <a
      href="/inbox"
      aria-current={current ? 'page' : undefined}
      data-none={words.unreadNone}
      data-some={words.unreadSome}
      className="touch bell inline-flex items-center gap-2 rounded-md px-2 py-1.5 hover:bg-raised"
    >
      <Icon name="bell" />
      <span className="sr-only">
        {unread > 0 ? words.unreadSome.replace('#', `${unread}`) : words.unreadNone}
      </span>
      <span
        aria-hidden="true"
        hidden={unread === 0}
        className="rounded-full bg-jade px-1.5 text-on-jade text-xs/5 tabular-nums"
      >
        {shortCount(unread)}
      </span>
    </a>
  )
}
