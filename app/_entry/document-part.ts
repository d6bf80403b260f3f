import { after } from 'next/server'
import { loadVisitor } from '@/app/_entry/visitor'
import { type DocumentPart, dropDocumentPart, putDocumentPart } from '@/components/ui/document-only'

/** Sends a part once: in the HTML where a document is asked for, otherwise as data. */
export async function toDocumentPart<Part>(part: Part): Promise<DocumentPart<Part>> {
  // Not from the headers: they cannot be read any more where the browser went away meanwhile.
  if (!(await loadVisitor()).isDocument) return { part }
  const key = putDocumentPart(part)
  after(() => dropDocumentPart(key))
  return { key }
}
