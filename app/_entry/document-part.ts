import { headers } from 'next/headers'
import { after } from 'next/server'
import { type DocumentPart, dropDocumentPart, putDocumentPart } from '@/components/ui/document-only'

/** Sends a part once: in the HTML where a document is asked for, otherwise as data. */
export async function toDocumentPart<Part>(part: Part): Promise<DocumentPart<Part>> {
  // Only a browser that opens a page asks for HTML; its scripts ask for anything, or for components.
  if (!(await headers()).get('accept')?.includes('text/html')) return { part }
  const key = putDocumentPart(part)
  after(() => dropDocumentPart(key))
  return { key }
}
