'use client'

import { usePathname } from 'next/navigation'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { NewsWords } from '@/components/live/news'
import { follow } from '@/components/live/stream'
import type { Change } from '@/lib/activity/change'

/** Loaded when something happens. */
const News = lazy(() => import('@/components/live/news'))

type Props = { position: number; readerId: string; words: NewsWords & { lost: string } }

/** Follows what others do while the page is open. */
export function Live({ position, readerId, words }: Props) {
  const path = usePathname()
  const [changes, setChanges] = useState<(Change | 'reset')[]>([])
  const [lost, setLost] = useState(false)
  const last = useRef(position)

  useEffect(() => {
    const add = (change: Change | 'reset') => setChanges((now) => [...now, change])
    setChanges([])
    return follow(last.current, path, {
      change(change) {
        last.current = change.id
        add(change)
      },
      reset: () => add('reset'),
      readers: () => dispatchEvent(new Event('tashan:readers')),
      told: () => dispatchEvent(new Event('tashan:told')),
      connected: (stands) => setLost(!stands),
    })
  }, [path])

  return (
    <div
      role="status"
      className="no-print pointer-events-none fixed inset-x-0 bottom-4 z-50 flex justify-center px-4"
    >
      {changes.length > 0 ? (
        <Suspense>
          <News key={path} changes={changes} path={path} readerId={readerId} words={words} />
        </Suspense>
      ) : lost ? (
        <p className="rounded-full bg-raised px-4 py-1 text-ink-2 text-sm shadow-raised">{words.lost}</p>
      ) : null}
    </div>
  )
}
