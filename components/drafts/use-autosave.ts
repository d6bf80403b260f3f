import { type RefObject, useEffect, useRef, useState } from 'react'
import { findOtherDrafts, newDraftId, pruneDrafts } from '@/components/drafts/draft'
import {
  currentTabId,
  discardDraft,
  loadDraft,
  openStorage,
  pageId,
  setTabId,
  storeDraft,
} from '@/components/drafts/draft-storage'
import { type Composition, type SavedDraft, toComposition } from '@/lib/summaries/outline/editor-state'
import { partsFromJson } from '@/lib/summaries/outline/json'

const DELAY = 200

/** Keeps what is written on the device until it is saved, as comments are kept, and gives it back. */
export function useAutosave(
  formKey: string,
  base: SavedDraft,
  draft: SavedDraft,
  onSaved: RefObject<(() => void) | null>,
  restore: (draft: SavedDraft) => void,
) {
  const [restored, setRestored] = useState(false)
  const [kept, setKept] = useState(true)
  const [other, setOther] = useState<{ tabId: string; draft: SavedDraft } | null>(null)
  const json = JSON.stringify(draft.composition)
  const dirty = json !== JSON.stringify(base.composition)
  const saved = useRef(false)
  const draftKey = () => ({ formKey, tabId: currentTabId(formKey) })

  function findOther() {
    const found = findOtherDrafts(openStorage(), draftKey(), Date.now())
    const drafts = found.flatMap(({ tabId, draft: storedDraft }) => {
      const savedDraft = parseSavedDraft(storedDraft)
      return savedDraft && storedDraft.body !== JSON.stringify(base.composition)
        ? [{ tabId, draft: savedDraft }]
        : []
    })
    setOther(drafts[0] ?? null)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a place is restored once
  useEffect(() => {
    pruneDrafts(openStorage(), Date.now())
    const found = loadDraft(draftKey())
    const savedDraft = found && parseSavedDraft(found)
    if (found && savedDraft && found.body !== JSON.stringify(base.composition)) {
      storeDraft(draftKey(), { ...found, window: pageId })
      restore(savedDraft)
      setRestored(true)
    }
    findOther()
  }, [formKey])

  function save() {
    const found = loadDraft(draftKey())
    if (saved.current) return
    if (!dirty) {
      if (found?.window === pageId) discardDraft(draftKey())
      return
    }
    let { id } = draft
    // Another window has taken these words over: they go on here as words of their own.
    if (found && found.window !== pageId) {
      setTabId(formKey, newDraftId())
      if (draft.version === 0) {
        id = newDraftId()
        restore({ ...draft, id })
      }
    }
    setKept(
      storeDraft(draftKey(), { body: json, id, version: draft.version, at: Date.now(), window: pageId }),
    )
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: kept a moment after each change, and when the page goes
  useEffect(() => {
    const timer = setTimeout(save, DELAY)
    window.addEventListener('pagehide', save)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', save)
    }
  }, [json, dirty])

  useEffect(() => {
    if (!dirty) return
    const warn = (event: Event) => {
      if (!saved.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [dirty])

  useEffect(() => {
    onSaved.current = () => {
      saved.current = true
      discardDraft({ formKey, tabId: currentTabId(formKey) })
    }
  }, [onSaved, formKey])

  return {
    dirty,
    restored,
    kept: kept || !dirty,
    /** The title of what another window or an earlier visit has left here. */
    other: other ? other.draft.composition.title : null,
    /** Given up: back to what stood before. */
    clear: () => {
      discardDraft(draftKey())
      restore(base)
      setRestored(false)
      findOther()
    },
    takeOther: () => {
      if (!other) return
      setTabId(formKey, other.tabId)
      const found = loadDraft(draftKey())
      if (found) storeDraft(draftKey(), { ...found, window: pageId })
      restore(other.draft)
      setRestored(true)
      findOther()
    },
    dropOther: () => {
      if (other) discardDraft({ formKey, tabId: other.tabId })
      findOther()
    },
  }
}

function parseSavedDraft({
  body,
  id,
  version = 0,
}: {
  body: string
  id: string
  version?: number
}): SavedDraft | null {
  try {
    const { title, template, form, particulars, intro, closing, parts } = JSON.parse(body) as Composition
    if (typeof title !== 'string' || typeof intro !== 'string' || typeof closing !== 'string') return null
    const composition = {
      ...{ title, template, intro, closing },
      // A draft of an earlier release says neither.
      form: form ?? 'submission',
      particulars: particulars ?? {},
      parts: partsFromJson(JSON.stringify(parts)),
    }
    return { composition: toComposition(composition), id, version }
  } catch {
    return null
  }
}
