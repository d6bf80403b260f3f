import { after } from 'next/server'
import { cache } from 'react'
import { loadVisitor } from '@/app/_entry/visitor'
import { type DocumentPart, dropDocumentPart, putDocumentPart } from '@/components/ui/document-only'

/** The keys of what this request has laid down; they go with its answer. */
const keysOfRequest = cache(() => {
  const keys: string[] = []
  after(() => keys.forEach(dropDocumentPart))
  return keys
})

/** Sends a part once: in the HTML where a document is asked for, otherwise as data. */
export async function toDocumentPart<Part>(part: Part): Promise<DocumentPart<Part>> {
  // Not from the headers: they cannot be read any more where the browser went away meanwhile.
  if (!(await loadVisitor()).isDocument) return { part }
  const key = putDocumentPart(part)
  keysOfRequest().push(key)
  return { key }
}
