import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import type { Block, HeadingBlock, Level } from '@/lib/documents/model'

/** Text of a summary's own (Markdown): every line is a paragraph, headings count with those of the outline. */
export function ownText(body: string, firstLevel: Level = 1): Block[] {
  return blocksFromMarkdown(body, { headings: 'numbered', firstLevel, newline: 'paragraph' })
}

/** A heading that counts in the official levels. */
export function heading(level: Level, title: string): HeadingBlock {
  return { kind: 'heading', level, text: title, number: true }
}
