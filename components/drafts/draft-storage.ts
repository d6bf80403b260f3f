import {
  type DraftKey,
  type DraftStorage,
  deleteDraft,
  newDraftId,
  readDraft,
  type StoredDraft,
  writeDraft,
} from '@/components/drafts/draft'

/** What the device does not take lives as long as the page, also through links within it. */
const memory = new Map<string, string>()
export const memoryStorage: DraftStorage = {
  get length() {
    return memory.size
  },
  key: (index) => [...memory.keys()][index] ?? null,
  getItem: (key) => memory.get(key) ?? null,
  setItem: (key, text) => void memory.set(key, text),
  removeItem: (key) => void memory.delete(key),
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
const TAB_PREFIX = 'tashan.slot.'

/** The slot that this window writes in at a place; a reload finds the same one. */
export function currentTabId(formKey: string): string {
  const known = tabIds.get(formKey)
  if (known !== undefined) return known
  try {
    const stored = window.sessionStorage.getItem(TAB_PREFIX + formKey)
    if (stored !== null) return stored
  } catch {}
  return setTabId(formKey, newDraftId())
}

export function setTabId(formKey: string, tabId: string): string {
  tabIds.set(formKey, tabId)
  try {
    window.sessionStorage.setItem(TAB_PREFIX + formKey, tabId)
  } catch {}
  return tabId
}
