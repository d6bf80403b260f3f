import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { plainText } from '@/lib/documents/plain-text'
import { dayOrText } from '@/lib/documents/spreadsheet/cell'
import { toWorksheet, type Worksheet } from '@/lib/documents/spreadsheet/workbook'
import { opinionHeader, opinionRows } from '@/lib/documents/summary'
import { particularFields, pointsOf, type SummaryContent } from '@/lib/documents/summary-content'
import { plainTitle } from '@/lib/documents/title-lines'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'

/** The summary, one row for each part: title, author, texts and, by their codes, points. */
export function summarySheet(content: SummaryContent, messages: DocumentMessages): Worksheet {
  const { sheets } = messages
  const { author, made, lang } = content
  const rows: [string, string | undefined][] = [
    [sheets.title, plainTitle(content.title)],
    [sheets.template, messages.subjects[content.template]],
    [sheets.department, author.department],
    [sheets.author, author.name],
    [sheets.date, content.dateLabel],
    [sheets.intro, plain(content.intro)],
    ...content.outline.map((part): [string, string] => {
      if (part.kind === 'heading') return [sheets.heading, part.text]
      return part.kind === 'text'
        ? [sheets.passage, plain(part.body)]
        : [part.point.kindLabel, `${part.point.code} ${part.point.title}`]
    }),
    [messages.closing, plain(content.closing)],
    [sheets.exported, fill(lang, messages.exported, { name: made.by, at: made.atLabel })],
  ]
  return toWorksheet(
    sheets.names.summary,
    rows.filter(([, text]) => text),
    [
      { name: sheets.part, width: 14, of: ([part]) => part },
      { name: sheets.text, width: 100, of: ([, text]) => text },
    ],
  )
}

/** Each source revision, and who exported the file when. */
export function sourcesSheet({ sources, made }: SummaryContent, messages: DocumentMessages): Worksheet {
  const { sheets } = messages
  return toWorksheet(sheets.names.sources, sources, [
    { name: sheets.report, width: 34, of: (one) => one.reportTitle },
    { name: sheets.sourceName, width: 20, of: (one) => one.sourceName },
    { name: sheets.publishedAt, width: 16, of: (one) => dayOrText(one.publishedAtLabel) },
    { name: sheets.revision, width: 10, of: (one) => one.revision },
    { name: messages.address, width: 40, of: (one) => one.sourceUrl },
    { name: messages.checksum, width: 40, of: (one) => one.sha256 },
    { name: sheets.exportedBy, width: 12, of: () => made.by },
    { name: sheets.exportedAt, width: 17, of: () => ({ at: made.at, label: made.atLabel }) },
  ])
}

function plain(body: string): string {
  return plainText(blocksFromMarkdown(body))
}

const widths = [7, 22, 50, 12, 40, 30]

/** The table of opinions as the paper has it, all its parts in one. */
export function opinionsSheet(content: SummaryContent, messages: DocumentMessages): Worksheet {
  const rows = opinionRows(pointsOf(content.outline), { content, messages })
  const columns = opinionHeader(messages).map((name, at) => ({
    name,
    width: widths[at] ?? 20,
    of: (row: string[]) => (at === 0 ? Number(row[at]) : row[at]),
  }))
  return toWorksheet(messages.sheets.names.opinions, rows, columns)
}

/** What the paper of this template says beside its text, a row each, with the date that it is printed with. */
export function particularsSheet(
  { template, particulars, dateLabel }: SummaryContent,
  { sheets, signing, particulars: others }: DocumentMessages,
): Worksheet {
  const labels = { ...signing, ...others }
  const rows = particularFields[template].flatMap((field) => {
    const value = field === 'date' ? dateLabel : particulars[field]?.trim()
    return value ? [{ label: labels[field], value: field === 'date' ? dayOrText(value) : value }] : []
  })
  return toWorksheet(sheets.names.particulars, rows, [
    { name: sheets.particular, width: 16, of: ({ label }) => label },
    { name: sheets.text, width: 60, of: ({ value }) => value },
  ])
}
