/** What the key of each draft begins with; its form follows, and after a ~ the window that holds it. */
export const draftPrefix = 'tashan.draft.'

/** What the device does not take lives as long as the page, also through links within it. */
export const memoryDrafts = new Map<string, string>()

/** The form keys that may have a draft; without what reads and writes drafts, so that it is small. */
export function findDraftKeys(): string[] {
  const keys = [...memoryDrafts.keys()]
  try {
    keys.push(...Object.keys(localStorage))
  } catch {
    // Browsers may forbid it.
  }
  return keys.flatMap((key) =>
    key.startsWith(draftPrefix) ? key.slice(draftPrefix.length).split('~', 1) : [],
  )
}

/** Whether this device has a draft of a form. */
export function hasDraft(formKey: string): boolean {
  return findDraftKeys().includes(formKey)
}

/** What the key begins with under which a window says where it holds its draft of a form. */
export const tabPrefix = 'tashan.slot.'

/** Saves what is typed before the part that saves drafts is there, where that part will look for it. */
export function createEarlyDraft(formKey: string) {
  let key = ''
  return (draft: { body: string; id: string; version?: number }) => {
    try {
      key ||= openSlot(formKey)
      if (draft.body.trim() === '') localStorage.removeItem(key)
      else localStorage.setItem(key, JSON.stringify({ ...draft, at: Date.now() }))
    } catch {
      // There is no room for it, which is said once that part is there.
    }
  }
}

/** What was left here before stays beside what is typed. */
function openSlot(formKey: string): string {
  const stored = sessionStorage.getItem(tabPrefix + formKey)
  const toKey = (tabId: string | null) => `${draftPrefix}${formKey}~${tabId}`
  if (stored !== null && localStorage.getItem(toKey(stored)) === null) return toKey(stored)
  const tabId = Math.random().toString(36).slice(2)
  sessionStorage.setItem(tabPrefix + formKey, tabId)
  return toKey(tabId)
}
