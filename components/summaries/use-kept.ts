import { type RefObject, useEffect, useRef, useState } from 'react'
import { newDraftId, otherDrafts, pruneDrafts } from '@/components/discussion/draft'
import { drop, holdSlot, openShelf, page, put, slotAt, take } from '@/components/discussion/shelf'
import { type Composition, compositionOf, type Work } from '@/components/summaries/composition'
import { partsIn } from '@/components/summaries/parts'

const DELAY = 200

/** Keeps what is written on the device until it is saved, as comments are kept, and gives it back. */
export function useKept(
  place: string,
  base: Work,
  work: Work,
  settle: RefObject<(() => void) | null>,
  restore: (work: Work) => void,
) {
  const [restored, setRestored] = useState(false)
  const [kept, setKept] = useState(true)
  const [other, setOther] = useState<{ slot: string; work: Work } | null>(null)
  const json = JSON.stringify(work.composition)
  const dirty = json !== JSON.stringify(base.composition)
  const settled = useRef(false)
  const here = () => ({ place, slot: slotAt(place) })

  function look() {
    const found = otherDrafts(openShelf(), here(), Date.now())
    const works = found.flatMap(({ slot, draft }) => {
      const left = workIn(draft)
      return left && draft.body !== JSON.stringify(base.composition) ? [{ slot, work: left }] : []
    })
    setOther(works[0] ?? null)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is restored once
  useEffect(() => {
    pruneDrafts(openShelf(), Date.now())
    const found = take(here())
    const left = found && workIn(found)
    if (found && left && found.body !== JSON.stringify(base.composition)) {
      put(here(), { ...found, window: page })
      restore(left)
      setRestored(true)
    }
    look()
  }, [place])

  function keep() {
    const found = take(here())
    if (settled.current) return
    if (!dirty) {
      if (found?.window === page) drop(here())
      return
    }
    let { id } = work
    // Another window has taken these words over: they go on here as words of their own.
    if (found && found.window !== page) {
      holdSlot(place, newDraftId())
      if (work.version === 0) {
        id = newDraftId()
        restore({ ...work, id })
      }
    }
    setKept(put(here(), { body: json, id, version: work.version, at: Date.now(), window: page }))
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: kept a moment after each change, and when the page goes
  useEffect(() => {
    const timer = setTimeout(keep, DELAY)
    window.addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [json, dirty])

  useEffect(() => {
    if (!dirty) return
    const warn = (event: Event) => {
      if (!settled.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [dirty])

  useEffect(() => {
    settle.current = () => {
      settled.current = true
      drop({ place, slot: slotAt(place) })
    }
  }, [settle, place])

  return {
    dirty,
    restored,
    kept: kept || !dirty,
    /** The title of what another window or an earlier visit has left here. */
    other: other ? other.work.composition.title : null,
    /** Given up: back to what stood before. */
    clear: () => {
      drop(here())
      restore(base)
      setRestored(false)
      look()
    },
    takeOther: () => {
      if (!other) return
      holdSlot(place, other.slot)
      const found = take(here())
      if (found) put(here(), { ...found, window: page })
      restore(other.work)
      setRestored(true)
      look()
    },
    dropOther: () => {
      if (other) drop({ place, slot: other.slot })
      look()
    },
  }
}

function workIn({ body, id, version = 0 }: { body: string; id: string; version?: number }): Work | null {
  try {
    const { title, template, intro, closing, parts } = JSON.parse(body) as Composition
    if (typeof title !== 'string' || typeof intro !== 'string' || typeof closing !== 'string') return null
    const composition = { title, template, intro, closing, parts: partsIn(JSON.stringify(parts)) }
    return { composition: compositionOf(composition), id, version }
  } catch {
    return null
  }
}
