import type { Document } from '@/lib/documents/model'

export type SourceOfQuote = {
  reportTitle: string
  sourceName?: string
  publishedAtLabel?: string
  sectionHeading?: string
  revision: number
}

export type SummaryComment = {
  author: string
  at: Date
  atLabel: string
  body: string
  depth: number
  /** Why it has no words. */
  gone?: 'deleted' | 'hidden'
  /** It is what its thread came to. */
  conclusion?: boolean
}

export type SummaryPoint = {
  code: string
  kind: string
  kindLabel: string
  themeLabel?: string
  title: string
  statement: string
  evidence: { quote: string; source: SourceOfQuote }[]
  figures: { value: string; unit: string; label: string; territory?: string; date?: string; quote: string }[]
  terms: { name: string; meaning: string }[]
  links: { code: string; title: string; reason: string; direction: 'to' | 'from' }[]
  /** What its discussions came to, where they are not taken whole. */
  conclusions?: SummaryComment[]
  threads?: { resolvedLabel?: string; comments: SummaryComment[] }[]
  /** Comments that did not fit. */
  leftOut?: number
}

/** All that a study summary says, as plain data; `createdAt` is the fixed time it was made at. */
export type SummaryContent = {
  title: string
  intro: string
  closing: string
  author: { name: string; department?: string }
  createdAt: Date
  dateLabel: string
  timeZone: string
  lang: Document['lang']
  items: SummaryPoint[]
  sources: {
    reportTitle: string
    sourceName?: string
    sourceUrl?: string
    publishedAtLabel?: string
    revision: number
    sha256: string
  }[]
}
