import type { Document } from '@/lib/documents/model'
import { plainText } from '@/lib/documents/plain-text'

/** How many characters a document has, blanks and annexes left out, in code points. */
export function countCharacters({ title, byline = '', blocks }: Document): number {
  const annex = blocks.findIndex((block) => block.kind === 'annex')
  const text = plainText(annex < 0 ? blocks : blocks.slice(0, annex))
  return [...`${title}${byline}${text}`.replace(/\s/g, '')].length
}
