import type { OutlineEntry } from '@/lib/documents/layout-check/outline'
import { openingWords, toOutline } from '@/lib/documents/layout-check/outline'
import { openDocx, type WordPackage } from '@/lib/documents/layout-check/package'
import { type LayoutParagraph, readParagraphs } from '@/lib/documents/layout-check/paragraphs'
import { type PageSection, readSections } from '@/lib/documents/layout-check/sections'
import { readLists, readStyles, readTheme, type Stylesheet } from '@/lib/documents/layout-check/styles'
import { fill } from '@/lib/i18n/fill'
import { enLayout, zhLayout } from '@/lib/i18n/layout'
import type { Locale } from '@/lib/i18n/locale'

export type LayoutItem = keyof typeof zhLayout.items

/** One check: what GB/T 9704 requires, what was found, and the beginnings of up to five paragraphs. */
export type LayoutCheckResult = {
  item: LayoutItem
  ok: boolean
  wanted: string
  found: string
  where?: string[]
  /** The fault that this one follows from: it goes once that is mended. */
  causedBy?: LayoutCause
}

export type LayoutCause = keyof typeof zhLayout.causes

/** The parsed document that the checks read. */
export type ParsedLayout = {
  word: WordPackage
  sections: PageSection[]
  paragraphs: LayoutParagraph[]
  outline: OutlineEntry[]
  styles: Stylesheet
}

/** The messages of a locale and a function that fills them. */
export type LayoutMessages = {
  messages: typeof zhLayout
  formatMessage: (message: string, values: Record<string, string | number>) => string
}

export type LayoutRule = (layout: ParsedLayout, wording: LayoutMessages) => LayoutCheckResult

export function layoutMessages(locale: Locale): LayoutMessages {
  return {
    messages: locale === 'zh-CN' ? zhLayout : enLayout,
    formatMessage: (message, values) => fill(locale, message, values),
  }
}

/** Opens and resolves a .docx; throws UnreadableDocument or PackageError. */
export async function parseLayout(docx: Uint8Array): Promise<ParsedLayout> {
  const word = await openDocx(docx)
  const styles = readStyles(word.related('styles'), readTheme(word.related('theme')))
  const paragraphs = readParagraphs(word.body, styles, readLists(word.related('numbering')))
  return { word, sections: readSections(word), paragraphs, outline: toOutline(paragraphs), styles }
}

const maxExcerpts = 5

/** The first words of the first five paragraphs, each once, left out where there are none. */
export function toExcerpts(paragraphs: LayoutParagraph[]): { where?: string[] } {
  if (paragraphs.length === 0) return {}
  return { where: [...new Set(paragraphs)].slice(0, maxExcerpts).map(openingWords) }
}

type FaultWording = { wanted: string; fault: string; checked?: number }

/** A check that these paragraphs fail, which `fault` counts; where nothing is there to be `checked`, it says so. */
export function countFaults(
  item: LayoutItem,
  wrong: LayoutParagraph[],
  { wanted, fault, checked }: FaultWording,
  { messages, formatMessage }: LayoutMessages,
): LayoutCheckResult {
  const right = checked === 0 ? messages.none : messages.allRight
  const found = wrong.length > 0 ? formatMessage(fault, { count: wrong.length }) : right
  return { item, ok: wrong.length === 0, wanted, found, ...toExcerpts(wrong) }
}

/** The value with the greatest total weight; undefined without values. */
export function mostCommon<Value>(found: { value: Value; weight: number }[]): Value | undefined {
  const weights = new Map<Value, number>()
  for (const { value, weight } of found) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].sort((one, other) => other[1] - one[1])[0]?.[0]
}
