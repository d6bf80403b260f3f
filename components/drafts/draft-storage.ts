import {
  type DraftKey,
  type DraftStorage,
  deleteDraft,
  newDraftId,
  readDraft,
  type StoredDraft,
  writeDraft,
} from '@/components/drafts/draft'
import { memoryDrafts, tabPrefix } from '@/components/drafts/draft-keys'

export const memoryStorage: DraftStorage = {
  get length() {
    return memoryDrafts.size
  },
  key: (index) => [...memoryDrafts.keys()][index] ?? null,
  getItem: (key) => memoryDrafts.get(key) ?? null,
  setItem: (key, text) => void memoryDrafts.set(key, text),
  removeItem: (key) => void memoryDrafts.delete(key),
}

/** Browsers may forbid it. */
export function openStorage(): DraftStorage {
  try {
    return window.localStorage
  } catch {
    return memoryStorage
  }
}

/** This page, as long as it stays open. */
export const pageId = newDraftId()

/** Keeps a draft on the device; where that fails only in memory, and says so. */
export function storeDraft(key: DraftKey, draft: StoredDraft): boolean {
  const storage = openStorage()
  const stored = storage !== memoryStorage && writeDraft(storage, key, draft)
  if (stored) deleteDraft(memoryStorage, key)
  else writeDraft(memoryStorage, key, draft)
  return stored || draft.body.trim() === ''
}

export function loadDraft(key: DraftKey): StoredDraft | null {
  const now = Date.now()
  return readDraft(memoryStorage, key, now) ?? readDraft(openStorage(), key, now)
}

export function discardDraft(key: DraftKey): void {
  deleteDraft(memoryStorage, key)
  deleteDraft(openStorage(), key)
}

const tabIds = new Map<string, string>()

/** The slot that this window writes in at a place; a reload finds the same one. */
export function currentTabId(formKey: string): string {
  const known = tabIds.get(formKey)
  if (known !== undefined) return known
  try {
    const stored = window.sessionStorage.getItem(tabPrefix + formKey)
    if (stored !== null) return stored
  } catch {}
  return setTabId(formKey, newDraftId())
}

export function setTabId(formKey: string, tabId: string): string {
  tabIds.set(formKey, tabId)
  try {
    window.sessionStorage.setItem(tabPrefix + formKey, tabId)
  } catch {}
  return tabId
}
