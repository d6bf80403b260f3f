import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { type EffectKind, type EventEffect, toEventEffect } from '@/components/live/event-effect'
import type { LiveEvent } from '@/lib/activity/event'

export type UpdateMessages = Record<EffectKind, string> & { show: string; and: string }

type Props = { events: (LiveEvent | 'reset')[]; path: string; readerId: string; words: UpdateMessages }

const delayMs = 150
/** One's own words are on the page as soon as they are saved. */
const ownDelayMs = 2500

const resetEffect: EventEffect = { kind: 'change', moves: true, target: 'content' }

/** Draws the page anew at once where nothing moves under the reader; otherwise says what is new and waits. */
export default function UpdateNotice({ events: changes, path, readerId, words }: Props) {
  const router = useRouter()
  const [effects, setEffects] = useState<EventEffect[]>([])
  const [pending, start] = useTransition()
  const target = useRef<string | null>(null)
  const handledCount = useRef(0)
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>())

  useEffect(() => {
    for (const event of changes.slice(handledCount.current)) {
      const own = event !== 'reset' && event.actorId === readerId
      // Home tells of others.
      if (own && path === '/') continue
      const timer = setTimeout(
        () => {
          timers.current.delete(timer)
          const effect = event === 'reset' ? resetEffect : toEventEffect(event, path)
          // Without a network Next would leave the page for the browser's own error page.
          if (effect && (effect.moves || !navigator.onLine)) setEffects((now) => [...now, effect])
          else if (effect) start(() => router.refresh())
        },
        own ? ownDelayMs : delayMs,
      )
      timers.current.add(timer)
    }
    handledCount.current = changes.length
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

  // What stands on the page meanwhile, whatever had it drawn, is no news any more.
  useEffect(() => {
    if (effects.length === 0) return
    const isNews = ({ kind, target }: EventEffect) => kind !== 'comment' || !document.getElementById(target)
    const observer = new MutationObserver(() =>
      setEffects((now) => (now.every(isNews) ? now : now.filter(isNews))),
    )
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [effects.length])

  function show() {
    if (!navigator.onLine) return void dispatchEvent(new Event('tashan:offline'))
    target.current = effects[0]?.target ?? null
    setEffects([])
    start(() => router.refresh())
  }

  if (effects.length === 0) return null
  const counts = new Map<EffectKind, number>()
  for (const { kind } of effects) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const labels = [...counts].map(([kind, count]) => words[kind].replace('#', String(count)))
  return (
    <button
      type="button"
      onClick={show}
      className="touch pointer-events-auto rounded-full bg-jade px-4 py-1.5 text-on-jade shadow-raised"
    >
      {labels.join(words.and)} <span className="underline underline-offset-4">{words.show}</span>
    </button>
  )
}
