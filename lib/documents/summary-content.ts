import type { Document } from '@/lib/documents/model'

export const summaryTemplates = ['study', 'brief', 'minutes'] as const
/** 学习小结, 一页要情 (one A4 page), 讨论纪要. */
export type SummaryTemplate = (typeof summaryTemplates)[number]

export type QuoteSource = {
  reportTitle: string
  sourceName?: string
  publishedAtLabel?: string
  sectionHeading?: string
  revision: number
}

export type SummaryComment = {
  id: string
  author: string
  at: Date
  atLabel: string
  /** Markdown. */
  body: string
  depth: number
  /** The comment is the conclusion of its thread. */
  conclusion?: boolean
}

export type SummaryThread = { id: string; resolvedLabel?: string; comments: SummaryComment[] }

/**
 * An annotation for staff on evidence or the statement; positions are code points of the text that `on`
 * names.
 */
export type SummaryAnnotation = {
  id: string
  kind: 'highlight' | 'comment' | 'question' | 'correction'
  kindLabel: string
  author: string
  at: Date
  atLabel: string
  /** Markdown. */
  body: string
  tags: string[]
  quote: string
  on: { evidence: number; start: number; end: number } | { statement: true; start: number; end: number }
  threads: SummaryThread[]
}

/** One chosen point; parts that the summary leaves out are absent or empty. */
export type SummaryPoint = {
  id: string
  code: string
  kind: string
  kindLabel: string
  themeLabel?: string
  title: string
  statement?: string
  evidence: { quote: string; source: QuoteSource }[]
  figures: { value: string; unit: string; label: string; territory?: string; date?: string; quote: string }[]
  terms: { name: string; meaning: string }[]
  links: { code: string; title: string; reason: string; direction: 'to' | 'from' }[]
  /** The conclusions of its threads, where the threads are left out. */
  conclusions?: SummaryComment[]
  threads?: SummaryThread[]
  annotations?: SummaryAnnotation[]
  /** The number of comments left out. */
  leftOut?: number
}

/** A part of the outline, in order. */
export type SummaryItem =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  /** Markdown. */
  | { kind: 'text'; body: string }
  | { kind: 'point'; point: SummaryPoint }

/** The content of a summary as plain data; `made` is who exported it when. */
export type SummaryContent = {
  template: SummaryTemplate
  title: string
  intro: string
  closing: string
  author: { name: string; department?: string }
  made: { by: string; at: Date; atLabel: string }
  dateLabel: string
  timeZone: string
  lang: Document['lang']
  outline: SummaryItem[]
  sources: {
    reportTitle: string
    sourceName?: string
    sourceUrl?: string
    publishedAtLabel?: string
    revision: number
    sha256: string
  }[]
}

/** The points of an outline in their order. */
export function pointsOf(outline: SummaryItem[]): SummaryPoint[] {
  return outline.flatMap((part) => (part.kind === 'point' ? [part.point] : []))
}
