import { readLists } from '@/lib/documents/layout-check/lists'
import type { Part } from '@/lib/documents/layout-check/outline'
import { opening, partsOf } from '@/lib/documents/layout-check/outline'
import { openWord } from '@/lib/documents/layout-check/package'
import { type Paragraph, readParagraphs } from '@/lib/documents/layout-check/paragraphs'
import { readSections, type Section } from '@/lib/documents/layout-check/sections'
import { readStyles, readTheme, type Stylesheet } from '@/lib/documents/layout-check/styles'
import { fill } from '@/lib/i18n/fill'
import { en, zh } from '@/lib/i18n/layout'
import type { Locale } from '@/lib/i18n/locale'

export type Item = keyof typeof zh.items

/** One thing looked at: what GB/T 9704 wants, what was found, and the first words of up to five paragraphs concerned. */
export type Check = { item: Item; ok: boolean; wanted: string; found: string; where?: string[] }

/** A document as the checks see it. */
export type Reading = {
  sections: Section[]
  paragraphs: Paragraph[]
  parts: Part[]
  styles: Stylesheet
}

/** Words in the reader's language, with their messages filled. */
export type Wording = {
  words: typeof zh
  say: (message: string, values: Record<string, string | number>) => string
}

export function wordingOf(locale: Locale): Wording {
  return { words: locale === 'zh-CN' ? zh : en, say: (message, values) => fill(locale, message, values) }
}

/** Opens and resolves a .docx; throws UnreadableDocument. */
export function readLayout(docx: Uint8Array): Reading {
  const word = openWord(docx)
  const styles = readStyles(word.related('styles'), readTheme(word.related('theme')))
  const paragraphs = readParagraphs(word.body, styles, readLists(word.related('numbering')))
  return { sections: readSections(word), paragraphs, parts: partsOf(paragraphs), styles }
}

const most = 5

/** The first words of the first five paragraphs, left out where there are none. */
export function placesOf(paragraphs: Paragraph[]): { where?: string[] } {
  return paragraphs.length > 0 ? { where: paragraphs.slice(0, most).map(opening) } : {}
}

/** What most of the findings are, by how much of the text has them. */
export function commonest<Value>(found: { value: Value; weight: number }[]): Value | undefined {
  const weights = new Map<Value, number>()
  for (const { value, weight } of found) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].sort((one, other) => other[1] - one[1])[0]?.[0]
}
