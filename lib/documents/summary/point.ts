import { splitMarginThreads, withMarginThreads } from '@/lib/documents/margin-comments'
import {
  type Block,
  type Document,
  type HeadingBlock,
  type Level,
  paragraph,
  type TableBlock,
  text,
} from '@/lib/documents/model'
import { sourceLine } from '@/lib/documents/source-line'
import {
  annotationBlocks,
  annotationToMarginThread,
  conclusionBlocks,
  discussionBlocks,
  omittedBlocks,
  toMarginThread,
  withLabel,
} from '@/lib/documents/summary/discussion'
import type { SummaryPoint } from '@/lib/documents/summary-content'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'
import { codePointLength } from '@/lib/text/code-points'

type Lang = Document['lang']

/** The heading level of a point, and whether its discussion is printed below or anchored in the text. */
export type PointContext = {
  lang: Lang
  messages: DocumentMessages
  level: Level
  discussion: 'below' | 'margin'
  namesKind: boolean
}

/** A point: heading, statement, evidence with source, figures, terms, links, annotations, discussion. */
export function pointBlocks(point: SummaryPoint, context: PointContext): Block[] {
  const { lang, messages, discussion } = context
  return [
    pointHeading(point, context),
    ...statementBlocks(point, context),
    ...withLabel(messages.evidence, evidenceBlocks(point, context)),
    ...(point.figures.length > 0 ? [figureTable(point, lang, messages)] : []),
    ...withLabel(
      messages.terms,
      bullets(
        point.terms.map((term) => [
          text(term.name, { bold: true }),
          text(`${messages.colon}${term.meaning}`),
        ]),
      ),
    ),
    ...withLabel(messages.linksTo, linkList(point, 'to', messages)),
    ...withLabel(messages.linksFrom, linkList(point, 'from', messages)),
    ...withLabel(messages.conclusion, conclusionBlocks(point, messages)),
    ...(discussion === 'below'
      ? [...annotationBlocks(point, messages), ...discussionBlocks(point, lang, messages)]
      : omittedBlocks(point, lang, messages)),
  ]
}

/** Title with code, kind and theme; with `margin`, the threads of the point are anchored in it. */
export function pointHeading(
  point: SummaryPoint,
  { lang, messages, level, discussion, namesKind }: PointContext,
): HeadingBlock {
  const marks = [point.code, namesKind ? point.kindLabel : '', point.themeLabel]
    .filter(Boolean)
    .join(messages.comma)
  const title = fill(lang, messages.pointTitle, { title: point.title, marks })
  const whole = { start: 0, end: codePointLength(title) }
  const threads = discussion === 'margin' ? (point.threads ?? []) : []
  return {
    kind: 'heading',
    level,
    text: title,
    number: true,
    ...withMarginThreads(threads.map((thread) => toMarginThread(thread, whole))),
  }
}

/** The statement, one paragraph for each line, with the annotations on it. */
function statementBlocks(
  { id, statement = '', annotations = [] }: SummaryPoint,
  { discussion }: PointContext,
): Block[] {
  const lines = linesOf(statement)
  const threads = (discussion === 'margin' ? annotations : []).flatMap((annotation) =>
    'statement' in annotation.on
      ? [{ ...annotationToMarginThread(annotation, annotation.on), id: `${id} ${annotation.id}` }]
      : [],
  )
  const threadsByLine = splitMarginThreads(lines, threads)
  return lines.map((line, at) => ({
    ...paragraph(text(line.text)),
    ...withMarginThreads(threadsByLine[at] ?? []),
  }))
}

/** The lines of a text that are not blank, with their ranges in code points. */
function linesOf(value: string): { text: string; start: number; end: number }[] {
  let start = 0
  return value.split('\n').flatMap((line) => {
    const end = start + codePointLength(line)
    const found = { text: line, start, end }
    start = end + 1
    return line.trim() ? [found] : []
  })
}

function evidenceBlocks(point: SummaryPoint, { lang, messages, discussion }: PointContext): Block[] {
  return point.evidence.map(({ quote, source }, at): Block => {
    const annotations = discussion === 'margin' ? (point.annotations ?? []) : []
    const onQuote = annotations.filter(({ on }) => 'evidence' in on && on.evidence === at)
    const quoteBlock = { kind: 'quote' as const, text: quote, source: sourceLine(source, lang, messages) }
    return {
      ...quoteBlock,
      ...withMarginThreads(onQuote.map((annotation) => annotationToMarginThread(annotation, annotation.on))),
    }
  })
}

function bullets(items: Parameters<typeof paragraph>[]): Block[] {
  return items.length > 0
    ? [{ kind: 'list', ordered: false, items: items.map((inlines) => [paragraph(...inlines)]) }]
    : []
}

function linkList(point: SummaryPoint, direction: 'to' | 'from', messages: DocumentMessages): Block[] {
  const links = point.links.filter((link) => link.direction === direction)
  return bullets(
    links.map((link) => [
      text(`${link.code} ${link.title}`, { bold: true }),
      text(link.reason && `${messages.colon}${link.reason}`),
    ]),
  )
}

/** The figures as a table without empty columns. */
function figureTable(point: SummaryPoint, lang: Lang, messages: DocumentMessages): TableBlock {
  const columns = [
    [messages.figureLabel, (figure) => figure.label],
    [
      messages.figureValue,
      (figure) =>
        lang === 'en' ? [figure.value, figure.unit].filter(Boolean).join(' ') : figure.value + figure.unit,
    ],
    [messages.figureTerritory, (figure) => figure.territory ?? ''],
    [messages.figureDate, (figure) => figure.date ?? ''],
    [messages.figureQuote, (figure) => figure.quote],
  ] satisfies [string, (figure: SummaryPoint['figures'][number]) => string][]
  const used = columns.filter(([, cell]) => point.figures.some((figure) => cell(figure)))
  return {
    kind: 'table',
    caption: fill(lang, messages.figures, { code: point.code }),
    header: used.map(([name]) => name),
    rows: point.figures.map((figure) => used.map(([, cell]) => cell(figure))),
  }
}
