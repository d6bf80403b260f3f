import { type Block, paragraph, text } from '@/lib/documents/model'
import type { ParticularField, SummaryContent } from '@/lib/documents/summary-content'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'

const meetingFields = ['time', 'place', 'chair', 'present', 'attending', 'absent', 'recorder'] as const
const distributionFields = ['reportTo', 'sendTo', 'distributeTo'] as const

/** The line under the title of a brief, minutes or a table: its number, who issues it, the date. A study summary is signed instead. */
export function bylineOf(content: SummaryContent, messages: DocumentMessages): string | undefined {
  const { template, particulars, lang, dateLabel } = content
  if (template === 'study') return undefined
  const number = particulars.issue?.trim()
  // A number alone is an issue; whoever writes more means it as it stands.
  const issue = number && /^\d+$/.test(number) ? fill(lang, messages.issue, { number }) : number
  return [issue, particulars.unit, dateLabel].filter(Boolean).join('\u3000')
}

/** Of minutes: when and where it was, who led it, who was there, and who kept the record. */
export function meetingBlocks({ particulars }: SummaryContent, messages: DocumentMessages): Block[] {
  return namedLines(meetingFields, particulars, messages)
}

/** Of a brief: to whom it goes (报, 送, 发). */
export function distributionBlocks({ particulars }: SummaryContent, messages: DocumentMessages): Block[] {
  return namedLines(distributionFields, particulars, messages)
}

function namedLines(
  fields: readonly (keyof DocumentMessages['particulars'])[],
  particulars: Partial<Record<ParticularField, string>>,
  messages: DocumentMessages,
): Block[] {
  return fields.flatMap((field) => {
    const value = particulars[field]?.trim()
    return value ? [paragraph(text(`${messages.particulars[field]}${messages.colon}${value}`))] : []
  })
}
