import { loadVisitor } from '@/app/_entry/visitor'
import { type DocumentPart, dropDocumentPart, putDocumentPart } from '@/components/ui/document-only'

/**
 * Far longer than a document takes from its data to its HTML. Next's `after` would log an error for every page that is
 * left early, since what is rendered after a browser has gone may read no cookies.
 */
const keptMs = 10_000

/** Sends a part once: in the HTML where a document is asked for, otherwise as data. */
export async function toDocumentPart<Part>(part: Part): Promise<DocumentPart<Part>> {
  // Not from the headers: they cannot be read any more where the browser went away meanwhile.
  if (!(await loadVisitor()).isDocument) return { part }
  const key = putDocumentPart(part)
  setTimeout(dropDocumentPart, keptMs, key).unref()
  return { key }
}
