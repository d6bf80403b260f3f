'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'

type Props = { unread: number; words: { unreadNone: string; unreadSome: string } }

/** The way to the inbox with how many are unread; they are counted anew whenever the server says that something was told. */
export function NotificationBell({ unread, words }: Props) {
  const path = usePathname()
  const [count, setCount] = useState(unread)
  useEffect(() => setCount(unread), [unread])
  useEffect(() => {
    const ask = async () => {
      const answer = await fetch('/api/v1/me').catch(() => null)
      if (answer?.ok) setCount(((await answer.json()) as { unread: number }).unread)
    }
    addEventListener('tashan:notified', ask)
    return () => removeEventListener('tashan:notified', ask)
  }, [])
  return (
    <Link href="/inbox" aria-current={path === '/inbox' ? 'page' : undefined} className="touch bell">
      <Icon name="bell" />
      <span className="sr-only">
        {count > 0 ? words.unreadSome.replace('#', String(count)) : words.unreadNone}
      </span>
      {count > 0 ? (
        <span aria-hidden="true" className="bell-count">
          {count > 99 ? '99+' : count}
        </span>
      ) : null}
    </Link>
  )
}
