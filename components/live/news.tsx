import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { type Effect, effectOf, type Kind } from '@/components/live/place'
import type { Change } from '@/lib/activity/change'

export type NewsWords = Record<Kind, string> & { show: string; and: string }

type Props = { changes: (Change | 'reset')[]; path: string; readerId: string; words: NewsWords }

const moment = 150
/** One's own words are on the page as soon as they are saved. */
const ownMoment = 2500

const anything: Effect = { kind: 'change', moves: true, target: 'content' }

/** Draws the page anew at once where nothing moves under the reader; otherwise says what is new and waits. */
export default function News({ changes, path, readerId, words }: Props) {
  const router = useRouter()
  const [news, setNews] = useState<Effect[]>([])
  const [pending, start] = useTransition()
  const target = useRef<string | null>(null)
  const weighed = useRef(0)
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>())

  useEffect(() => {
    for (const change of changes.slice(weighed.current)) {
      const own = change !== 'reset' && change.actorId === readerId
      const timer = setTimeout(
        () => {
          timers.current.delete(timer)
          const effect = change === 'reset' ? anything : effectOf(change, path)
          if (effect?.moves) setNews((now) => [...now, effect])
          else if (effect) start(() => router.refresh())
        },
        own ? ownMoment : moment,
      )
      timers.current.add(timer)
    }
    weighed.current = changes.length
  }, [changes, path, readerId, router])

  useEffect(() => {
    const waiting = timers.current
    return () => {
      for (const timer of waiting) clearTimeout(timer)
    }
  }, [])

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

  if (news.length === 0) return null
  const counts = new Map<Kind, number>()
  for (const { kind } of news) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const said = [...counts].map(([kind, count]) => words[kind].replace('#', String(count)))
  return (
    <button
      type="button"
      onClick={show}
      className="touch pointer-events-auto rounded-full bg-jade px-4 py-1.5 text-on-jade shadow-raised"
    >
      {said.join(words.and)} <span className="underline underline-offset-4">{words.show}</span>
    </button>
  )
}
