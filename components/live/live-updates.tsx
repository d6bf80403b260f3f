'use client'

import { usePathname } from 'next/navigation'
import { Suspense, useEffect, useRef, useState } from 'react'
import type { UpdateMessages } from '@/components/live/update-notice'
import { lateComponent, loadUntilThere } from '@/components/ui/late-component'
import type { LiveEvent } from '@/lib/activity/event'

/** Loaded once the page is drawn. */
const loadStream = () => import('@/components/live/event-stream')
/** Loaded when something happens. */
const UpdateNotice = lateComponent(() => import('@/components/live/update-notice'))

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
    void loadUntilThere(loadStream, () => left || setLost(true)).then(({ subscribeToEvents }) => {
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
    })
    return () => {
      left = true
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
