import { draftPrefix } from '@/components/drafts/draft-keys'
import { dayMs } from '@/lib/duration'

/**
 * What somebody is writing, kept on their device until the server says saved. The id makes a retry the same comment.
 * `window` is the page that holds it.
 */
export type StoredDraft = { body: string; id: string; version?: number; at: number; window?: string }

/** Two windows at one place each keep a draft of their own there. */
export type DraftKey = { formKey: string; tabId: string }

export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const LIFETIME_MS = 30 * dayMs
const MAX_DRAFTS = 50

/** The draft under a key; an old or broken one counts as none. */
export function readDraft(storage: DraftStorage, key: DraftKey, now: number): StoredDraft | null {
  const draft = parse(storage.getItem(toStorageKey(key)))
  if (draft && now - draft.at < LIFETIME_MS) return draft
  return null
}

/** The drafts of other tabs under the same form key, the newest first. */
export function findOtherDrafts(
  storage: DraftStorage,
  { formKey, tabId }: DraftKey,
  now: number,
): { tabId: string; draft: StoredDraft }[] {
  return storageKeys(storage)
    .map((key) => key.slice(draftPrefix.length).split('~'))
    .flatMap(([where, other = '']) => {
      const draft =
        where === formKey && other !== tabId ? readDraft(storage, { formKey, tabId: other }, now) : null
      return draft ? [{ tabId: other, draft }] : []
    })
    .sort((a, b) => b.draft.at - a.draft.at)
}

/** The form keys that have a draft. */
export function findDraftPlaces(storage: DraftStorage): string[] {
  return storageKeys(storage).map((key) => key.slice(draftPrefix.length).split('~')[0] ?? '')
}

/** Keeps the draft; false if the device has no room for it even after old ones went. Blank ones are dropped. */
export function writeDraft(storage: DraftStorage, key: DraftKey, draft: StoredDraft): boolean {
  if (draft.body.trim() === '') {
    deleteDraft(storage, key)
    return true
  }
  const text = JSON.stringify(draft)
  try {
    storage.setItem(toStorageKey(key), text)
  } catch {
    if (pruneDrafts(storage, draft.at, MAX_DRAFTS / 2) === 0) return false
    try {
      storage.setItem(toStorageKey(key), text)
    } catch {
      return false
    }
  }
  return true
}

export function deleteDraft(storage: DraftStorage, key: DraftKey): void {
  storage.removeItem(toStorageKey(key))
}

/** A draft from before there were tab ids has none in its key. */
function toStorageKey({ formKey, tabId }: DraftKey): string {
  return draftPrefix + (tabId === '' ? formKey : `${formKey}~${tabId}`)
}

function storageKeys(storage: DraftStorage): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  return keys.filter((key) => key.startsWith(draftPrefix))
}

/** Removes the drafts past their life, and the oldest beyond `most`; says how many went. */
export function pruneDrafts(storage: DraftStorage, now: number, limit = MAX_DRAFTS): number {
  const found = storageKeys(storage).map((key) => ({ key, at: parse(storage.getItem(key))?.at ?? 0 }))
  const expired = found
    .sort((a, b) => b.at - a.at)
    .filter(({ at }, index) => index >= limit || now - at >= LIFETIME_MS)
  for (const { key } of expired) storage.removeItem(key)
  return expired.length
}

/** Whether what is stored is what was sent; the server trims and knows one kind of line end. */
export function isSameText(sent: string, stored: string): boolean {
  const plain = (text: string) => text.replace(/\r\n?/g, '\n').replace(/\0/g, '').trim()
  return plain(sent) === plain(stored)
}

/** A random UUID, also where the page came by plain http and crypto.randomUUID is missing. */
export function newDraftId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [0, 8, 12, 16, 20].map((at, index, all) => hex.slice(at, all[index + 1] ?? 32)).join('-')
}

function parse(text: string | null): StoredDraft | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    if (typeof value !== 'object' || value === null) return null
    const { body, id, version, at, window } = value as Record<string, unknown>
    if (typeof body !== 'string' || typeof id !== 'string' || typeof at !== 'number') return null
    const held = typeof window === 'string' ? { window } : {}
    return { body, id, at, ...held, ...(typeof version === 'number' ? { version } : {}) }
  } catch {
    return null
  }
}
