import { type RefObject, useEffect, useState } from 'react'
import { findOtherDrafts, newDraftId, pruneDrafts, type StoredDraft } from '@/components/drafts/draft'
import {
  currentTabId,
  discardDraft,
  loadDraft,
  openStorage,
  pageId,
  setTabId,
  storeDraft,
} from '@/components/drafts/draft-storage'

type DraftStart = { body: string; id: string; version?: number }

/** The words being written at a place of the page, kept on the device at each change. */
export function useDraft(formKey: string, start: DraftStart, field: RefObject<HTMLTextAreaElement | null>) {
  const [draft, setDraft] = useState<StoredDraft>({ ...start, at: 0 })
  const [restored, setRestored] = useState(false)
  const [kept, setKept] = useState(true)
  const [other, setOther] = useState<{ tabId: string; draft: StoredDraft } | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is restored once, whatever the server renders later
  useEffect(() => {
    pruneDrafts(openStorage(), Date.now())
    const found = loadDraft(draftKey())
    // Typed before this ran, or put back by the browser: newer than what was kept, which stays beside it.
    const typed = field.current?.value ?? ''
    if (typed.trim() !== '' && typed !== start.body) {
      if (found && found.body !== typed) setTabId(formKey, newDraftId())
      save({ ...(found?.body === typed ? found : start), body: typed, at: Date.now() })
    } else if (found && found.body !== start.body) {
      save(found)
      setRestored(true)
    }
    findOther()
  }, [formKey])

  const atRisk = !kept && draft.body !== start.body
  useEffect(() => {
    if (!atRisk) return
    const warn = (event: Event) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [atRisk])

  const draftKey = () => ({ formKey, tabId: currentTabId(formKey) })

  function findOther() {
    const [newest] = findOtherDrafts(openStorage(), draftKey(), Date.now()).filter(
      (one) => one.draft.body !== start.body,
    )
    setOther(newest ?? null)
  }

  function save(next: StoredDraft) {
    const saved = { ...next, window: pageId }
    setDraft(saved)
    setKept(storeDraft(draftKey(), saved))
  }

  /** Another window may have taken these words over: then they go on here as words of their own. */
  function write(next: StoredDraft) {
    const found = loadDraft(draftKey())
    if (!found || found.window === pageId) return save(next)
    setTabId(formKey, newDraftId())
    save(start.version === undefined ? { ...next, id: newDraftId() } : next)
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
      if (loadDraft(draftKey())?.window === pageId) discardDraft(draftKey())
      setDraft({ ...start, body, id: start.version === undefined ? newDraftId() : start.id, at: 0 })
      setRestored(false)
      findOther()
    },
    /** What was left is written on here; what stood here is left in its stead. */
    takeOther: () => {
      if (!other) return
      setTabId(formKey, other.tabId)
      save(other.draft)
      setRestored(true)
      findOther()
    },
    dropOther: () => {
      if (other) discardDraft({ formKey, tabId: other.tabId })
      findOther()
    },
  }
}
