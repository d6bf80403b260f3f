import { toCsv } from '@/lib/documents/csv'
import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { plainText } from '@/lib/documents/plain-text'
import { sourceLine } from '@/lib/documents/source-line'
import { pointsOf, type SummaryContent, type SummaryPoint } from '@/lib/documents/summary-content'
import type { DocumentMessages } from '@/lib/i18n/documents'

type CsvColumn = [name: string, cell: (point: SummaryPoint) => string | undefined]

/**
 * The points as CSV (RFC 4180, UTF-8 with a byte order mark), one row each; several values of a cell stand on
 * lines of their own. Texts around the points and discussions are left out.
 */
export function writeSummaryCsv({ outline, lang }: SummaryContent, messages: DocumentMessages): Uint8Array {
  const { sheets } = messages
  const points = pointsOf(outline)
  // What few summaries say has a column only where one of the points says it.
  const ifAny = (some: CsvColumn[]) => some.filter(([, cell]) => points.some(cell))
  const columns: CsvColumn[] = [
    [sheets.code, (point) => point.code],
    [sheets.kind, (point) => point.kindLabel],
    [sheets.theme, (point) => point.themeLabel],
    [sheets.title, (point) => point.title],
    [sheets.statement, (point) => point.statement],
    [
      messages.evidence,
      ({ evidence }) =>
        lines(evidence, ({ quote, source }) => `${quote}——${sourceLine(source, lang, messages)}`),
    ],
    [sheets.names.figures, ({ figures }) => lines(figures, (figure) => figureLine(figure, messages))],
    [
      messages.terms,
      ({ terms }) => lines(terms, ({ name, meaning }) => `${name}${messages.colon}${meaning}`),
    ],
    [messages.linksTo, (point) => linkLines(point, 'to', messages)],
    [messages.linksFrom, (point) => linkLines(point, 'from', messages)],
    [
      messages.conclusion,
      ({ conclusions = [], threads = [], annotations = [] }) => {
        const discussions = [...threads, ...annotations.flatMap((annotation) => annotation.threads)]
        const concluding = discussions.flatMap(({ comments }) => comments.filter((one) => one.conclusion))
        return lines([...conclusions, ...concluding], ({ body }) =>
          plainText(blocksFromMarkdown(body, 'flat')),
        )
      },
    ],
    ...ifAny([
      [sheets.wording, ({ wording = '' }) => plainText(blocksFromMarkdown(wording, 'flat'))],
      [messages.assignment.leadUnit, (point) => point.leadUnit],
      [messages.assignment.deadline, (point) => point.deadline],
    ]),
  ]
  return toCsv(
    columns.map(([name]) => name),
    points.map((point) => columns.map(([, cell]) => cell(point) ?? '')),
  )
}

function lines<One>(all: One[], line: (one: One) => string): string {
  return all.map(line).join('\n')
}

function figureLine(
  { label, value, unit, ...rest }: SummaryPoint['figures'][number],
  messages: DocumentMessages,
): string {
  const separator = /\p{Script=Han}|^%?$/u.test(unit) ? '' : ' '
  const where = [rest.territory, rest.date, rest.quote].filter(Boolean).join(messages.comma)
  return `${label}${messages.colon}${value}${separator}${unit}${messages.semicolon}${where}`
}

function linkLines({ links }: SummaryPoint, direction: 'to' | 'from', messages: DocumentMessages): string {
  const found = links.filter((link) => link.direction === direction)
  return lines(found, ({ code, title, reason }) =>
    [`${code} ${title}`, reason].filter(Boolean).join(messages.colon),
  )
}
