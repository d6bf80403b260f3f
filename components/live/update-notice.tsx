import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import type { LiveEvent } from '@/lib/activity/event'
import { annotationPath, reportPath, takeawayPath } from '@/lib/addresses'
import { commentFragment, threadFragment } from '@/lib/fragments'

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

type EffectKind = 'comment' | 'resolution' | 'annotation' | 'change'

/** What a change is to the page that is shown, and what of it would move: nothing if it is none of its business. */
type EventEffect = { kind: EffectKind; moves: boolean; target: string }

const byId = (id: string | null) => (id ? document.getElementById(id) : null)

/** Finds where on this page a change belongs. `moves` when something the reader sees would be pushed away. */
function toEventEffect(event: LiveEvent, path: string): EventEffect | null {
  const { verb, subjectId, threadId, takeawayId, annotationId } = event
  if (path === '/') return { kind: 'change', moves: true, target: 'changes' }
  const thread = byId(threadId && threadFragment(threadId))
  if (thread) {
    if (verb === 'comment.written' && byId(commentFragment(subjectId))) return null
    const fresh = verb === 'comment.written'
    const list = fresh && !newestFirst() ? thread.querySelector('ol') : null
    return {
      kind: fresh ? 'comment' : verb.startsWith('thread.re') ? 'resolution' : 'change',
      moves:
        list && endsInView(list) ? isWritingIn(thread) : isAbove(list ?? thread, list ? 'bottom' : 'top'),
      target: fresh ? commentFragment(subjectId) : thread.id,
    }
  }
  const subject = annotationId ? annotationPath(annotationId) : takeawayPath(takeawayId ?? '')
  if (path === subject) {
    const discussion = byId('discussion')
    const end = discussion?.getBoundingClientRect()
    const edge = newestFirst() ? end?.top : end?.bottom
    const started = verb === 'thread.started'
    // A discussion is put behind the others, above the field for the next one.
    const movesField = started && discussion && !newestFirst()
    return {
      kind: started ? 'comment' : verb.startsWith('annotation') ? 'annotation' : 'change',
      moves: movesField ? isWritingIn(discussion) : (edge ?? 0) < innerHeight,
      target: started ? threadFragment(subjectId) : 'content',
    }
  }
  if (event.touches.some((id) => path === takeawayPath(id))) {
    const below = (byId('annotations-title') ?? byId('discussion'))?.getBoundingClientRect()
    return { kind: 'annotation', moves: (below?.top ?? 0) < innerHeight, target: 'annotations-title' }
  }
  // Marks are drawn over the text and annotations stand beside it: the text stays where it is.
  if (event.subjectKind === 'annotation' && path === reportPath(event.report))
    return { kind: 'annotation', moves: false, target: '' }
  return null
}

const isAbove = (element: Element, edge: 'top' | 'bottom') =>
  element.getBoundingClientRect()[edge] < innerHeight

/** Whether the reader sees the end of a list: what is put there is seen, and pushes nothing away that is read. */
function endsInView(list: Element): boolean {
  const { bottom } = list.getBoundingClientRect()
  return bottom > 0 && bottom < innerHeight
}

const isWritingIn = (part: Element) =>
  part.contains(document.activeElement) && document.activeElement?.matches('textarea') === true

const newestFirst = () => new URLSearchParams(location.search).get('order') === 'newest'
