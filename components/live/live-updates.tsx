'use client'

import { usePathname } from 'next/navigation'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { UpdateMessages } from '@/components/live/update-notice'
import type { LiveEvent } from '@/lib/activity/event'

const retryMs = 10_000

/** Loaded once the page is drawn. */
const loadStream = () => import('@/components/live/event-stream')
/** Loaded when something happens. */
const UpdateNotice = lazy(() => import('@/components/live/update-notice'))

type Props = { position: number; readerId: string; words: UpdateMessages & { disconnected: string } }

/** Follows what others do while the page is open. */
export function LiveUpdates({ position, readerId, words }: Props) {
  const path = usePathname()
  const [events, setEvents] = useState<(LiveEvent | 'reset')[]>([])
  const [lost, setLost] = useState(false)
  const last = useRef(position)

  useEffect(() => {
    const add = (change: LiveEvent | 'reset') => setEvents((now) => [...now, change])
    setEvents([])
    let left = false
    let end = () => {}
    const follow = ({ subscribeToEvents }: Awaited<ReturnType<typeof loadStream>>) => {
      if (left) return
      end = subscribeToEvents(last.current, path, {
        event(change) {
          last.current = change.id
          add(change)
        },
        reset: () => add('reset'),
        readers: () => dispatchEvent(new Event('tashan:readers')),
        notified: () => dispatchEvent(new Event('tashan:notified')),
        connected: (stands) => setLost(!stands),
      })
    }
    let retry: ReturnType<typeof setTimeout> | undefined
    const fail = () => {
      if (left) return
      setLost(true)
      retry = setTimeout(connect, retryMs)
    }
    const connect = () => void loadStream().then(follow, fail)
    connect()
    return () => {
      left = true
      clearTimeout(retry)
      end()
    }
  }, [path])

  return (
    <div role="status" className="live no-print">
      {events.length > 0 ? (
        <Suspense>
          <UpdateNotice key={path} events={events} path={path} readerId={readerId} words={words} />
        </Suspense>
      ) : null}
      {lost ? <p>{words.disconnected}</p> : null}
    </div>
  )
}
