import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { plainText } from '@/lib/documents/plain'
import { type Sheet, sheetOf } from '@/lib/documents/sheets/workbook'
import type { SummaryContent } from '@/lib/documents/summary-content'
import type { Words } from '@/lib/documents/summary-talk'
import { fill } from '@/lib/i18n/fill'

/** The summary itself, part by part in its order: what it is, whose, its words and, by their codes, its points. */
export function summarySheet(content: SummaryContent, words: Words): Sheet {
  const { sheets } = words
  const { author, made, lang } = content
  const rows: [string, string | undefined][] = [
    [sheets.title, content.title],
    [sheets.template, words.subjects[content.template]],
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
    [words.closing, plain(content.closing)],
    [sheets.exported, fill(lang, words.exported, { name: made.by, at: made.atLabel })],
  ]
  return sheetOf(
    sheets.names.summary,
    rows.filter(([, text]) => text),
    [
      { name: sheets.part, width: 14, of: ([part]) => part },
      { name: sheets.text, width: 100, of: ([, text]) => text },
    ],
  )
}

/** Each revision that the points rest on, and who had this file written when. */
export function sourcesSheet({ sources, made }: SummaryContent, words: Words): Sheet {
  const { sheets } = words
  return sheetOf(sheets.names.sources, sources, [
    { name: sheets.report, width: 34, of: (one) => one.reportTitle },
    { name: sheets.sourceName, width: 20, of: (one) => one.sourceName },
    { name: sheets.publishedAt, width: 16, of: (one) => one.publishedAtLabel },
    { name: sheets.revision, width: 10, of: (one) => one.revision },
    { name: words.address, width: 40, of: (one) => one.sourceUrl },
    { name: words.checksum, width: 40, of: (one) => one.sha256 },
    { name: sheets.exportedBy, width: 12, of: () => made.by },
    { name: sheets.exportedAt, width: 17, of: () => ({ at: made.at, label: made.atLabel }) },
  ])
}

function plain(body: string): string {
  return plainText(blocksFromMarkdown(body))
}
