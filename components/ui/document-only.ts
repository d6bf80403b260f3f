/**
 * Holds, while a document is rendered, what its HTML shows and its scripts read there, so that it is sent once. A server
 * loads this module twice, so the map belongs to the process.
 */
const store = globalThis as { tashanDocumentParts?: Map<string, unknown>; tashanDocumentPartCount?: number }
const parts = store.tashanDocumentParts ?? new Map<string, unknown>()
store.tashanDocumentParts = parts

/** A part of the page for its document alone, by its key, or as data for a page that scripts draw. */
export type DocumentPart<Part> = { key: string } | { part: Part }

/** Requests that end without saying so must not fill the memory. */
const mostParts = 2000

/** Lays a part down for the document that is being rendered, and says under which key. */
export function putDocumentPart(part: unknown): string {
  store.tashanDocumentPartCount = (store.tashanDocumentPartCount ?? 0) + 1
  const key = store.tashanDocumentPartCount.toString(36)
  parts.set(key, part)
  if (parts.size > mostParts) parts.delete(parts.keys().next().value ?? '')
  return key
}

/** Finds it again; in the browser, what was read from the document before. */
export function findDocumentPart<Part>(key: string): Part | undefined {
  return parts.get(key) as Part | undefined
}

/** Keeps in the browser what was read from the document: a page that is gone back to is drawn from it. */
export function keepDocumentPart(key: string, part: unknown): void {
  parts.set(key, part)
}

export function dropDocumentPart(key: string): void {
  parts.delete(key)
}
