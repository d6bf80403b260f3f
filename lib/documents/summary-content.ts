import type { Document } from '@/lib/documents/model'

export const summaryTemplates = ['study', 'brief', 'minutes', 'opinions'] as const
/** 学习小结, 一页要情 (one A4 page), 讨论纪要, 征求意见采纳情况表. */
export type SummaryTemplate = (typeof summaryTemplates)[number]

export const summaryForms = ['submission', 'working'] as const
/** 呈报稿, which is handed in as it is; 工作稿, with codes, sources, names and times for the work room. */
export type SummaryForm = (typeof summaryForms)[number]

/**
 * What a paper of each template says beside its text: who signs it when (署名单位, 署名人, 成文日期), the head and foot of
 * a brief (期号, 报, 送, 发), of minutes when, where and with whom, and 密级 and 抄送.
 */
export const particularFields = {
  study: ['unit', 'signatory', 'date', 'secrecy', 'copyTo'],
  brief: ['issue', 'unit', 'date', 'reportTo', 'sendTo', 'distributeTo', 'secrecy'],
  minutes: [
    'unit',
    'date',
    'time',
    'place',
    'chair',
    'present',
    'attending',
    'absent',
    'recorder',
    'secrecy',
    'copyTo',
  ],
  opinions: ['unit', 'date', 'secrecy'],
} as const satisfies Record<SummaryTemplate, readonly string[]>
export type ParticularField = (typeof particularFields)[SummaryTemplate][number]
export const particularNames = [...new Set(Object.values(particularFields).flat())] as [
  ParticularField,
  ...ParticularField[],
]
/** By field; one that is not given is left out, or stands as usual. */
export type Particulars = Partial<Record<ParticularField, string>>

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

/** A quote with the whole sentences that hold it, where they are known. */
export type SummaryEvidence = { quote: string; sentences?: string; source: QuoteSource }

/** How a thread on a point begins, and what became of it. */
export type SummaryOpinion = {
  author: string
  department?: string
  /** Markdown. */
  body: string
  outcome: 'adopted' | 'partly' | 'rejected' | 'undecided'
  outcomeLabel: string
  /** Markdown. */
  reason: string
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
  /** Markdown: what the summary says instead of its conclusions and discussion. */
  wording?: string
  /** In minutes: who takes the lead in what was agreed, and by when. */
  leadUnit?: string
  deadline?: string
  evidence: SummaryEvidence[]
  figures: { value: string; unit: string; label: string; territory?: string; date?: string; quote: string }[]
  terms: { name: string; meaning: string }[]
  links: { code: string; title: string; reason: string; direction: 'to' | 'from' }[]
  /** The conclusions of its threads, where the threads are left out. */
  conclusions?: SummaryComment[]
  threads?: SummaryThread[]
  annotations?: SummaryAnnotation[]
  /** In a table of opinions: those on it. */
  opinions?: SummaryOpinion[]
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
  form: SummaryForm
  particulars: Particulars
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
