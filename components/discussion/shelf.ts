import {
  type Draft,
  dropDraft,
  keepDraft,
  newDraftId,
  readDraft,
  type Shelf,
  type Spot,
} from '@/components/discussion/draft'

/** What the device does not take lives as long as the page, also through links within it. */
const memory = new Map<string, string>()
export const spare: Shelf = {
  get length() {
    return memory.size
  },
  key: (index) => [...memory.keys()][index] ?? null,
  getItem: (key) => memory.get(key) ?? null,
  setItem: (key, text) => void memory.set(key, text),
  removeItem: (key) => void memory.delete(key),
}

/** Browsers may forbid it. */
export function openShelf(): Shelf {
  try {
    return window.localStorage
  } catch {
    return spare
  }
}

/** This page, as long as it stays open. */
export const page = newDraftId()

/** Keeps a draft on the device; where that fails only in memory, and says so. */
export function put(spot: Spot, draft: Draft): boolean {
  const shelf = openShelf()
  const kept = shelf !== spare && keepDraft(shelf, spot, draft)
  if (kept) dropDraft(spare, spot)
  else keepDraft(spare, spot, draft)
  return kept || draft.body.trim() === ''
}

export function take(spot: Spot): Draft | null {
  const now = Date.now()
  return readDraft(spare, spot, now) ?? readDraft(openShelf(), spot, now)
}

export function drop(spot: Spot): void {
  dropDraft(spare, spot)
  dropDraft(openShelf(), spot)
}

const slots = new Map<string, string>()
const NOTE = 'tashan.slot.'

/** The slot that this window writes in at a place; a reload finds the same one. */
export function slotAt(place: string): string {
  const known = slots.get(place)
  if (known !== undefined) return known
  try {
    const noted = window.sessionStorage.getItem(NOTE + place)
    if (noted !== null) return noted
  } catch {}
  return holdSlot(place, newDraftId())
}

export function holdSlot(place: string, slot: string): string {
  slots.set(place, slot)
  try {
    window.sessionStorage.setItem(NOTE + place, slot)
  } catch {}
  return slot
}
