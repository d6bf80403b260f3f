'use client'

import { useEffect } from 'react'
import { shortCount } from '@/components/notifications/short-count'

/** Counts what is unread anew whenever the server says that somebody was notified, and shows it at the bell. */
export function UnreadCount() {
  useEffect(() => {
    const ask = async () => {
      const answer = await fetch('/api/v1/me').catch(() => null)
      if (answer?.ok) show(((await answer.json()) as { unread: number }).unread)
    }
    addEventListener('tashan:notified', ask)
    return () => removeEventListener('tashan:notified', ask)
  }, [])
  return null
}

function show(unread: number) {
  for (const bell of document.querySelectorAll<HTMLElement>('.bell')) {
    const [text, count] = bell.querySelectorAll('span')
    if (!text || !count) continue
    const { none = '', some = '' } = bell.dataset
    text.textContent = unread > 0 ? some.replace('#', String(unread)) : none
    count.textContent = shortCount(unread)
    count.hidden = unread === 0
  }
}
