/**
 * What somebody is writing, kept on their device until the server says saved. The id makes a retry the same comment.
 * `window` is the page that holds it.
 */
export type Draft = { body: string; id: string; version?: number; at: number; window?: string }

/** Two windows at one place each keep a draft of their own there. */
export type Spot = { place: string; slot: string }

export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const PREFIX = 'tashan.draft.'
const LIFE = 30 * 24 * 60 * 60 * 1000
const MOST = 50

/** The draft of a spot; an old or broken one counts as none. */
export function readDraft(shelf: Shelf, spot: Spot, now: number): Draft | null {
  const draft = parse(shelf.getItem(keyOf(spot)))
  if (draft && now - draft.at < LIFE) return draft
  return null
}

/** What else is kept at the place, the newest first. */
export function otherDrafts(
  shelf: Shelf,
  { place, slot }: Spot,
  now: number,
): { slot: string; draft: Draft }[] {
  return keysOf(shelf)
    .map((key) => key.slice(PREFIX.length).split('~'))
    .flatMap(([where, other = '']) => {
      const draft = where === place && other !== slot ? readDraft(shelf, { place, slot: other }, now) : null
      return draft ? [{ slot: other, draft }] : []
    })
    .sort((a, b) => b.draft.at - a.draft.at)
}

/** Keeps the draft; false if the device has no room for it even after old ones went. Blank ones are dropped. */
export function keepDraft(shelf: Shelf, spot: Spot, draft: Draft): boolean {
  if (draft.body.trim() === '') {
    dropDraft(shelf, spot)
    return true
  }
  const text = JSON.stringify(draft)
  try {
    shelf.setItem(keyOf(spot), text)
  } catch {
    if (pruneDrafts(shelf, draft.at, MOST / 2) === 0) return false
    try {
      shelf.setItem(keyOf(spot), text)
    } catch {
      return false
    }
  }
  return true
}

export function dropDraft(shelf: Shelf, spot: Spot): void {
  shelf.removeItem(keyOf(spot))
}

/** One that was kept before there were slots has none in its name. */
function keyOf({ place, slot }: Spot): string {
  return PREFIX + (slot === '' ? place : `${place}~${slot}`)
}

function keysOf(shelf: Shelf): string[] {
  const keys = Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '')
  return keys.filter((key) => key.startsWith(PREFIX))
}

/** Removes the drafts past their life, and the oldest beyond `most`; says how many went. */
export function pruneDrafts(shelf: Shelf, now: number, most = MOST): number {
  const found = keysOf(shelf).map((key) => ({ key, at: parse(shelf.getItem(key))?.at ?? 0 }))
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
    const { body, id, version, at, window } = value as Record<string, unknown>
    if (typeof body !== 'string' || typeof id !== 'string' || typeof at !== 'number') return null
    const held = typeof window === 'string' ? { window } : {}
    return { body, id, at, ...held, ...(typeof version === 'number' ? { version } : {}) }
  } catch {
    return null
  }
}
