import { strFromU8, unzipSync } from 'fflate'
import { openPdf, read } from '@/tests/unit/documents/pdf-reader'

/** All parts of a zip by their path, as text. */
export function zipParts(file: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(file))
  return new Map(parts.map(([path, part]) => [path, new TextDecoder().decode(part)]))
}

/** All that stands in a file whatever its kind: every part of a zip with its path, words and data of a PDF, or the text itself. */
export async function fileText(file: Uint8Array): Promise<string> {
  const head = strFromU8(file.subarray(0, 4), true)
  if (head.startsWith('PK')) return [...zipParts(file)].flat().join('\n')
  if (head !== '%PDF') return new TextDecoder('utf-8', { fatal: true }).decode(file)
  const { file: pdf, pages } = await openPdf(file)
  const data = [await pdf.getOutline(), await pdf.getMetadata(), await pdf.getAttachments()]
  return [...pages.map(read), JSON.stringify(data)].join('\n')
}

/** The same without markup and blanks, so that a break within words hides nothing. */
export const wordsIn = (text: string) => text.replace(/<[^>]*>/g, '').replace(/\s/g, '')
