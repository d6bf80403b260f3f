import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { plainText } from '@/lib/documents/plain-text'
import { dayOrText, numberOrText } from '@/lib/documents/spreadsheet/cell'
import { type SheetColumn, toWorksheet, type Worksheet } from '@/lib/documents/spreadsheet/workbook'
import type { SummaryPoint } from '@/lib/documents/summary-content'
import type { DocumentMessages } from '@/lib/i18n/documents'

/** The points, a row each, in their order. */
export function pointsSheet(points: SummaryPoint[], messages: DocumentMessages): Worksheet {
  const { sheets, and, assignment } = messages
  const rows = points.map((point, at) => ({ point, order: at + 1 }))
  // What few summaries say has a column only where one of the points says it.
  const ifAny = (column: SheetColumn<(typeof rows)[number]>) => (rows.some(column.of) ? [column] : [])
  const distinct = (values: (string | undefined)[]) => [...new Set(values)].filter(Boolean).join(and)
  return toWorksheet(sheets.names.points, rows, [
    { name: sheets.code, width: 9, of: ({ point }) => point.code },
    { name: sheets.order, width: 7, of: ({ order }) => order },
    { name: sheets.kind, width: 11, of: ({ point }) => point.kindLabel },
    { name: sheets.theme, width: 13, of: ({ point }) => point.themeLabel },
    { name: sheets.title, width: 30, of: ({ point }) => point.title },
    { name: sheets.statement, width: 60, of: ({ point }) => point.statement },
    ...ifAny({ name: sheets.wording, width: 40, of: ({ point }) => plainWording(point) }),
    ...ifAny({ name: assignment.leadUnit, width: 20, of: ({ point }) => point.leadUnit }),
    ...ifAny({ name: assignment.deadline, width: 16, of: ({ point }) => point.deadline }),
    {
      name: sheets.report,
      width: 28,
      of: ({ point }) => distinct(point.evidence.map(({ source }) => source.reportTitle)),
    },
    {
      name: sheets.section,
      width: 22,
      of: ({ point }) => distinct(point.evidence.map(({ source }) => source.sectionHeading)),
    },
    { name: sheets.evidenceCount, width: 9, of: ({ point }) => point.evidence.length },
    { name: sheets.figureCount, width: 9, of: ({ point }) => point.figures.length },
    { name: sheets.commentCount, width: 9, of: ({ point }) => commentsOf(point) },
  ])
}

function plainWording({ wording = '' }: SummaryPoint): string {
  return plainText(blocksFromMarkdown(wording, 'flat'))
}

/** The number of comments on a point: in threads, on annotations, conclusions and those left out. */
function commentsOf({ threads = [], annotations = [], conclusions = [], leftOut = 0 }: SummaryPoint): number {
  const all = [...threads, ...annotations.flatMap((annotation) => annotation.threads)]
  return all.reduce((sum, thread) => sum + thread.comments.length, conclusions.length + leftOut)
}

/** The evidence of the points, one row for each quote with its source. */
export function evidenceSheet(points: SummaryPoint[], { sheets }: DocumentMessages): Worksheet {
  const rows = points.flatMap(({ code, evidence }) =>
    evidence.map((one, at) => ({ ...one, code, order: at + 1 })),
  )
  return toWorksheet(sheets.names.evidence, rows, [
    { name: sheets.code, width: 9, of: ({ code }) => code },
    { name: sheets.order, width: 7, of: ({ order }) => order },
    { name: sheets.quote, width: 80, of: ({ quote }) => quote },
    { name: sheets.report, width: 28, of: ({ source }) => source.reportTitle },
    { name: sheets.section, width: 22, of: ({ source }) => source.sectionHeading },
    { name: sheets.sourceName, width: 18, of: ({ source }) => source.sourceName },
    { name: sheets.publishedAt, width: 16, of: ({ source }) => dayOrText(source.publishedAtLabel) },
    { name: sheets.revision, width: 10, of: ({ source }) => source.revision },
  ])
}

/** Practice → action, once each though both ends may name it, with the reason. */
export function linksSheet(points: SummaryPoint[], { sheets }: DocumentMessages): Worksheet {
  const all = points.flatMap(({ code, title, links }) =>
    links.map((link) => {
      const [own, other] = [
        { code, title },
        { code: link.code, title: link.title },
      ]
      const [practice, action] = link.direction === 'to' ? [own, other] : [other, own]
      return { practice, action, reason: link.reason }
    }),
  )
  const rows = [...new Map(all.map((row) => [JSON.stringify(row), row])).values()]
  return toWorksheet(sheets.names.links, rows, [
    { name: sheets.practiceCode, width: 11, of: ({ practice }) => practice.code },
    { name: sheets.practice, width: 34, of: ({ practice }) => practice.title },
    { name: sheets.actionCode, width: 11, of: ({ action }) => action.code },
    { name: sheets.action, width: 34, of: ({ action }) => action.title },
    { name: sheets.reason, width: 60, of: ({ reason }) => reason },
  ])
}

/** The figures, those that are plain numbers as numbers. */
export function figuresSheet(points: SummaryPoint[], messages: DocumentMessages): Worksheet {
  const { sheets } = messages
  const rows = points.flatMap(({ code, figures }) => figures.map((figure) => ({ ...figure, code })))
  return toWorksheet(sheets.names.figures, rows, [
    { name: sheets.code, width: 9, of: ({ code }) => code },
    { name: messages.figureLabel, width: 34, of: ({ label }) => label },
    { name: messages.figureValue, width: 14, of: ({ value }) => numberOrText(value) },
    { name: sheets.unit, width: 9, of: ({ unit }) => unit },
    { name: messages.figureTerritory, width: 12, of: ({ territory }) => territory },
    { name: messages.figureDate, width: 14, of: ({ date }) => date },
    { name: sheets.quote, width: 60, of: ({ quote }) => quote },
  ])
}

/** The terms and what they stand for. */
export function termsSheet(points: SummaryPoint[], { sheets }: DocumentMessages): Worksheet {
  const rows = points.flatMap(({ code, terms }) => terms.map((term) => ({ ...term, code })))
  return toWorksheet(sheets.names.terms, rows, [
    { name: sheets.code, width: 9, of: ({ code }) => code },
    { name: sheets.term, width: 28, of: ({ name }) => name },
    { name: sheets.meaning, width: 80, of: ({ meaning }) => meaning },
  ])
}
