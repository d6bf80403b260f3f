import { csvFile } from '@/lib/documents/csv'
import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { plainText } from '@/lib/documents/plain'
import { pointsOf, type SummaryContent, type SummaryPoint } from '@/lib/documents/summary-content'
import { sourceLine } from '@/lib/documents/summary-point'
import type { Words } from '@/lib/documents/summary-talk'

/**
 * The points as CSV (RFC 4180 in UTF-8 with a byte order mark), a row each in their order: what a point rests on and leads
 * to stands in one cell, a line each. What is said around the points and in their discussions is not in it.
 */
export function writeCsv({ outline, lang }: SummaryContent, words: Words): Uint8Array {
  const { sheets } = words
  const columns: [string, (point: SummaryPoint) => string | undefined][] = [
    [sheets.code, (point) => point.code],
    [sheets.kind, (point) => point.kindLabel],
    [sheets.theme, (point) => point.themeLabel],
    [sheets.title, (point) => point.title],
    [sheets.statement, (point) => point.statement],
    [
      words.evidence,
      ({ evidence }) =>
        lines(evidence, ({ quote, source }) => `${quote}——${sourceLine(source, lang, words)}`),
    ],
    [sheets.names.figures, ({ figures }) => lines(figures, (figure) => figureLine(figure, words))],
    [words.terms, ({ terms }) => lines(terms, ({ name, meaning }) => `${name}${words.colon}${meaning}`)],
    [words.linksTo, (point) => linkLines(point, 'to', words)],
    [words.linksFrom, (point) => linkLines(point, 'from', words)],
    [
      words.conclusion,
      ({ conclusions = [], threads = [], annotations = [] }) => {
        const talk = [...threads, ...annotations.flatMap((note) => note.threads)]
        const said = talk.flatMap(({ comments }) => comments.filter((one) => one.conclusion))
        return lines([...conclusions, ...said], ({ body }) => plainText(blocksFromMarkdown(body, 'flat')))
      },
    ],
  ]
  return csvFile(
    columns.map(([name]) => name),
    pointsOf(outline).map((point) => columns.map(([, cell]) => cell(point) ?? '')),
  )
}

function lines<One>(all: One[], line: (one: One) => string): string {
  return all.map(line).join('\n')
}

function figureLine({ label, value, unit, ...rest }: SummaryPoint['figures'][number], words: Words): string {
  const joint = /\p{Script=Han}|^%?$/u.test(unit) ? '' : ' '
  const where = [rest.territory, rest.date, rest.quote].filter(Boolean).join(words.comma)
  return `${label}${words.colon}${value}${joint}${unit}${words.semicolon}${where}`
}

function linkLines({ links }: SummaryPoint, direction: 'to' | 'from', words: Words): string {
  const found = links.filter((link) => link.direction === direction)
  return lines(found, ({ code, title, reason }) =>
    [`${code} ${title}`, reason].filter(Boolean).join(words.colon),
  )
}
