import { type RefObject, useEffect, useState } from 'react'
import { type Draft, newDraftId, otherDrafts, pruneDrafts } from '@/components/discussion/draft'
import { drop, holdSlot, openShelf, page, put, slotAt, take } from '@/components/discussion/shelf'

type Start = { body: string; id: string; version?: number }

/** The words being written at a place of the page, kept on the device at each change. */
export function useDraft(place: string, start: Start, field: RefObject<HTMLTextAreaElement | null>) {
  const [draft, setDraft] = useState<Draft>({ ...start, at: 0 })
  const [restored, setRestored] = useState(false)
  const [kept, setKept] = useState(true)
  const [other, setOther] = useState<{ slot: string; draft: Draft } | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is restored once, whatever the server renders later
  useEffect(() => {
    pruneDrafts(openShelf(), Date.now())
    const found = take(here())
    // Typed before this ran, or put back by the browser: newer than what was kept, which stays beside it.
    const typed = field.current?.value ?? ''
    if (typed.trim() !== '' && typed !== start.body) {
      if (found && found.body !== typed) holdSlot(place, newDraftId())
      keep({ ...(found?.body === typed ? found : start), body: typed, at: Date.now() })
    } else if (found && found.body !== start.body) {
      keep(found)
      setRestored(true)
    }
    look()
  }, [place])

  const atRisk = !kept && draft.body !== start.body
  useEffect(() => {
    if (!atRisk) return
    const warn = (event: Event) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [atRisk])

  const here = () => ({ place, slot: slotAt(place) })

  function look() {
    const [newest] = otherDrafts(openShelf(), here(), Date.now()).filter(
      (one) => one.draft.body !== start.body,
    )
    setOther(newest ?? null)
  }

  function keep(next: Draft) {
    const held = { ...next, window: page }
    setDraft(held)
    setKept(put(here(), held))
  }

  /** Another window may have taken these words over: then they go on here as words of their own. */
  function write(next: Draft) {
    const found = take(here())
    if (!found || found.window === page) return keep(next)
    holdSlot(place, newDraftId())
    keep(start.version === undefined ? { ...next, id: newDraftId() } : next)
  }

  return {
    draft,
    restored,
    /** Whether the device keeps it; if not, leaving the page would lose it. */
    kept: !atRisk,
    /** What was left at this place by another window or an earlier visit. */
    other: other?.draft.body ?? null,
    write: (body: string) => write({ ...draft, body, at: Date.now() }),
    /** Other words over another version: what a conflict asks for. */
    rebase: (body: string, version: number) => write({ ...draft, body, version, at: Date.now() }),
    /** The words stay, and will be a comment of their own. */
    renew: () => write({ ...draft, id: newDraftId(), at: Date.now() }),
    /** Saved or discarded: back to what was there before. */
    clear: (body = start.body) => {
      if (take(here())?.window === page) drop(here())
      setDraft({ ...start, body, id: start.version === undefined ? newDraftId() : start.id, at: 0 })
      setRestored(false)
      look()
    },
    /** What was left is written on here; what stood here is left in its stead. */
    takeOther: () => {
      if (!other) return
      holdSlot(place, other.slot)
      keep(other.draft)
      setRestored(true)
      look()
    },
    dropOther: () => {
      if (other) drop({ place, slot: other.slot })
      look()
    },
  }
}
