/** What somebody is writing, kept on their device until the server says saved. The id makes a retry the same comment. */
export type Draft = { body: string; id: string; version?: number; at: number }

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const PREFIX = 'tashan.draft.'
const LIFE = 30 * 24 * 60 * 60 * 1000
const MOST = 50

/** The draft of a place; an old or broken one counts as none. */
export function readDraft(shelf: Shelf, place: string, now: number): Draft | null {
  const draft = parse(shelf.getItem(PREFIX + place))
  if (draft && now - draft.at < LIFE) return draft
  return null
}

/** Keeps the draft; false if the device has no room for it even after old ones went. Blank ones are dropped. */
export function keepDraft(shelf: Shelf, place: string, draft: Draft): boolean {
  if (draft.body.trim() === '') {
    dropDraft(shelf, place)
    return true
  }
  const text = JSON.stringify(draft)
  try {
    shelf.setItem(PREFIX + place, text)
  } catch {
    if (pruneDrafts(shelf, draft.at, MOST / 2) === 0) return false
    try {
      shelf.setItem(PREFIX + place, text)
    } catch {
      return false
    }
  }
  return true
}

export function dropDraft(shelf: Shelf, place: string): void {
  shelf.removeItem(PREFIX + place)
}

/** Removes the drafts past their life, and the oldest beyond `most`; says how many went. */
export function pruneDrafts(shelf: Shelf, now: number, most = MOST): number {
  const found: { key: string; at: number }[] = []
  for (let index = 0; index < shelf.length; index++) {
    const key = shelf.key(index)
    if (key?.startsWith(PREFIX)) found.push({ key, at: parse(shelf.getItem(key))?.at ?? 0 })
  }
  const gone = found.sort((a, b) => b.at - a.at).filter(({ at }, index) => index >= most || now - at >= LIFE)
  for (const { key } of gone) shelf.removeItem(key)
  return gone.length
}

/** Whether what is stored is what was sent; the server trims and knows one kind of line end. */
export function sameWords(sent: string, stored: string): boolean {
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

function parse(text: string | null): Draft | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    if (typeof value !== 'object' || value === null) return null
    const { body, id, version, at } = value as Record<string, unknown>
    if (typeof body !== 'string' || typeof id !== 'string' || typeof at !== 'number') return null
    return { body, id, at, ...(typeof version === 'number' ? { version } : {}) }
  } catch {
    return null
  }
}
