import { type RefObject, useEffect, useState } from 'react'
import {
  type Draft,
  dropDraft,
  keepDraft,
  newDraftId,
  pruneDrafts,
  readDraft,
} from '@/components/discussion/draft'

type Start = { body: string; id: string; version?: number }

/** The words being written at a place of the page, kept on the device at each change. */
export function useDraft(place: string, start: Start, field: RefObject<HTMLTextAreaElement | null>) {
  const [draft, setDraft] = useState<Draft>({ ...start, at: 0 })
  const [restored, setRestored] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is restored once, whatever the server renders later
  useEffect(() => {
    const shelf = openShelf()
    if (!shelf) return
    pruneDrafts(shelf, Date.now())
    const kept = readDraft(shelf, place, Date.now())
    // Typed before this ran, or put back by the browser: newer than what was kept.
    const typed = field.current?.value ?? ''
    if (typed.trim() !== '' && typed !== start.body) {
      put({ ...(kept ?? start), body: typed, at: Date.now() })
    } else if (kept && kept.body !== start.body) {
      setDraft(kept)
      setRestored(true)
    }
  }, [place])

  function put(next: Draft) {
    setDraft(next)
    const shelf = openShelf()
    if (shelf) keepDraft(shelf, place, next)
  }

  return {
    draft,
    restored,
    write: (body: string) => put({ ...draft, body, at: Date.now() }),
    /** Other words over another version: what a conflict asks for. */
    rebase: (body: string, version: number) => put({ ...draft, body, version, at: Date.now() }),
    /** The words stay, and will be a comment of their own. */
    renew: () => put({ ...draft, id: newDraftId(), at: Date.now() }),
    /** Saved or discarded: back to what was there before. */
    clear: (body = start.body) => {
      const shelf = openShelf()
      if (shelf) dropDraft(shelf, place)
      setDraft({ ...start, body, id: newDraftId(), at: 0 })
      setRestored(false)
    },
  }
}

/** Browsers may forbid it; then drafts live as long as the page. */
function openShelf(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
