'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { type Effect, effectOf, type News } from '@/components/live/place'
import { follow } from '@/components/live/stream'
import type { Change } from '@/lib/activity/change'

export type LiveWords = Record<News, string> & { show: string; lost: string; and: string }

type Props = { position: number; readerId: string; words: LiveWords }

const moment = 150
/** One's own words are on the page as soon as they are saved. */
const ownMoment = 2500

/** Keeps the page as it is now: at once where nothing moves under the reader, otherwise behind a word of what is new. */
export function Live({ position, readerId, words }: Props) {
  const router = useRouter()
  const path = usePathname()
  const [news, setNews] = useState<Effect[]>([])
  const [lost, setLost] = useState(false)
  const [pending, start] = useTransition()
  const target = useRef<string | null>(null)
  const last = useRef(position)

  // biome-ignore lint/correctness/useExhaustiveDependencies: where it began is asked once; later positions come by themselves
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const refresh = () => start(() => router.refresh())
    const weigh = (change: Change) => {
      const effect = effectOf(change, path)
      if (effect?.moves) setNews((now) => [...now, effect])
      else if (effect) refresh()
    }
    setNews([])
    const end = follow(last.current, path, {
      change(change) {
        last.current = change.id
        const timer = setTimeout(() => weigh(change), change.actorId === readerId ? ownMoment : moment)
        timers.add(timer)
      },
      reset: () => setNews([{ news: 'change', moves: true, target: 'content' }]),
      readers: () => dispatchEvent(new Event('tashan:readers')),
      told: () => dispatchEvent(new Event('tashan:told')),
      connected: (stands) => setLost(!stands),
    })
    return () => {
      for (const timer of timers) clearTimeout(timer)
      end()
    }
  }, [path])

  useEffect(() => {
    const found = !pending && target.current ? document.getElementById(target.current) : null
    if (!found) return
    target.current = null
    found.tabIndex = -1
    found.focus({ preventScroll: true })
    found.scrollIntoView({ block: 'center' })
  }, [pending])

  function show() {
    target.current = news[0]?.target ?? null
    setNews([])
    start(() => router.refresh())
  }

  const counts = new Map<News, number>()
  for (const one of news) counts.set(one.news, (counts.get(one.news) ?? 0) + 1)
  const said = [...counts].map(([kind, count]) => words[kind].replace('#', String(count)))
  return (
    <div
      role="status"
      className="no-print pointer-events-none fixed inset-x-0 bottom-4 z-50 flex justify-center px-4"
    >
      {news.length > 0 ? (
        <button
          type="button"
          onClick={show}
          className="touch pointer-events-auto rounded-full bg-jade px-4 py-1.5 text-on-jade shadow-raised"
        >
          {said.join(words.and)} <span className="underline underline-offset-4">{words.show}</span>
        </button>
      ) : lost ? (
        <p className="rounded-full bg-raised px-4 py-1 text-ink-2 text-sm shadow-raised">{words.lost}</p>
      ) : null}
    </div>
  )
}
