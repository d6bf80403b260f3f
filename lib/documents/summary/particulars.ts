import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { type Block, type HeadingBlock, type Level, paragraph, text } from '@/lib/documents/model'
import type { ParticularField, SummaryContent } from '@/lib/documents/summary-content'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'

const meetingFields = ['time', 'place', 'chair', 'present', 'attending', 'absent', 'recorder'] as const
const copyFields = ['copyTo'] as const
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
  return namedLines(meetingFields, particulars, messages).map((line) => paragraph(text(line)))
}

/** To whom the paper goes: of a brief 报, 送 and 发, else 抄送, which ends in a full stop (GB/T 9704-2012, 7.4.2). */
export function imprintBlocks(
  { template, particulars }: SummaryContent,
  messages: DocumentMessages,
): Block[] {
  const fields = template === 'brief' ? distributionFields : copyFields
  const lines = namedLines(fields, particulars, messages)
  const ended =
    template === 'brief'
      ? lines
      : lines.map((line) => (/[。．.]$/u.test(line) ? line : `${line}${messages.fullStop.trim()}`))
  return ended.length > 0 ? [{ kind: 'imprint', lines: ended }] : []
}

function namedLines(
  fields: readonly (keyof DocumentMessages['particulars'])[],
  particulars: Partial<Record<ParticularField, string>>,
  messages: DocumentMessages,
): string[] {
  return fields.flatMap((field) => {
    const value = particulars[field]?.trim()
    return value ? [`${messages.particulars[field]}${messages.colon}${value}`] : []
  })
}

/** Text of a summary's own (Markdown): every line is a paragraph, headings count with those of the outline. */
export function ownText(body: string, firstLevel: Level = 1): Block[] {
  return blocksFromMarkdown(body, { headings: 'numbered', firstLevel, newline: 'paragraph' })
}

/** A heading that counts in the official levels. */
export function heading(level: Level, title: string): HeadingBlock {
  return { kind: 'heading', level, text: title, number: true }
}
