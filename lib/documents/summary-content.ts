import type { SummaryJson } from '@/lib/documents/summary-json'

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

type WithDates<Value> = Value extends object
  ? { [Key in keyof Value]: Key extends 'at' ? Date : WithDates<Value[Key]> }
  : Value

/** The content of a summary as plain data: what its JSON says, with times as dates. */
export type SummaryContent = WithDates<Omit<SummaryJson, 'format' | 'version'>>

/** What its writers say of it beside the outline. */
export type SummaryText = Pick<
  SummaryContent,
  'title' | 'template' | 'form' | 'particulars' | 'intro' | 'closing'
>
/** A part of the outline, in order. */
export type SummaryItem = SummaryContent['outline'][number]
/** One chosen point; parts that the summary leaves out are absent or empty. */
export type SummaryPoint = Extract<SummaryItem, { kind: 'point' }>['point']
export type SummaryEvidence = SummaryPoint['evidence'][number]
export type QuoteSource = SummaryEvidence['source']
export type SummaryThread = NonNullable<SummaryPoint['threads']>[number]
export type SummaryComment = SummaryThread['comments'][number]
export type SummaryAnnotation = NonNullable<SummaryPoint['annotations']>[number]
export type SummaryOpinion = NonNullable<SummaryPoint['opinions']>[number]

/** The points of an outline in their order. */
export function pointsOf(outline: SummaryItem[]): SummaryPoint[] {
  return outline.flatMap((part) => (part.kind === 'point' ? [part.point] : []))
}
