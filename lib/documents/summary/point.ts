import { splitMarginThreads, withMarginThreads } from '@/lib/documents/margin-comments'
import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import {
  type Block,
  type Document,
  type HeadingBlock,
  type Level,
  paragraph,
  type TableBlock,
  text,
} from '@/lib/documents/model'
import { type SourceNaming, sourceLine } from '@/lib/documents/source-line'
import {
  annotationBlocks,
  annotationToMarginThread,
  conclusionBlocks,
  discussionBlocks,
  omittedBlocks,
  toMarginThread,
  withLabel,
} from '@/lib/documents/summary/discussion'
import type { SummaryForm, SummaryPoint } from '@/lib/documents/summary-content'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'
import { codePointLength } from '@/lib/text/code-points'

type Lang = Document['lang']

/** The heading level of a point, and whether its discussion is printed below or anchored in the text. */
export type PointContext = {
  lang: Lang
  messages: DocumentMessages
  form: SummaryForm
  level: Level
  discussion: 'below' | 'margin'
  namesKind: boolean
  /** How a source is named: whether by report and by version, where there is but one. */
  naming: SourceNaming
  /** Whether a pair of a practice and an action comes here first. */
  isFirstMention: (point: SummaryPoint, link: SummaryPoint['links'][number]) => boolean
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
    ...withLabel(messages.linksTo, linkList(point, 'to', context)),
    ...withLabel(messages.linksFrom, linkList(point, 'from', context)),
    ...withLabel(
      messages.conclusion,
      point.wording ? blocksFromMarkdown(point.wording, 'flat') : conclusionBlocks(point, messages),
    ),
    ...(discussion === 'below'
      ? [...annotationBlocks(point, messages), ...discussionBlocks(point, lang, messages)]
      : omittedBlocks(point, lang, messages)),
  ]
}

/** The title, in the working form with code, kind and theme; with `margin`, the threads of the point are anchored in it. */
export function pointHeading(
  point: SummaryPoint,
  { lang, messages, form, level, discussion, namesKind }: PointContext,
): HeadingBlock & Pick<Block, 'anchor'> {
  const marks = [point.code, namesKind ? point.kindLabel : '', point.themeLabel]
    .filter(Boolean)
    .join(messages.comma)
  const title =
    form === 'submission' ? point.title : fill(lang, messages.pointTitle, { title: point.title, marks })
  const whole = { start: 0, end: codePointLength(title) }
  const threads = discussion === 'margin' ? (point.threads ?? []) : []
  return {
    kind: 'heading',
    level,
    text: title,
    number: true,
    anchor: pointAnchor(point),
    ...withMarginThreads(threads.map((thread) => toMarginThread(thread, whole))),
  }
}

/** Names a point within a file, so that a returned one can be understood; a bookmark of Word has at most 40 characters. */
export function pointAnchor({ id }: Pick<SummaryPoint, 'id'>): string {
  return `TS_${id.replaceAll('-', '')}`
}

/** The statement, one paragraph for each line, with the annotations on it. */
export function statementBlocks(
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

const ellipsis = '……'

/** The quotes with their sources; …… stands where one begins or ends within a sentence. */
function evidenceBlocks(point: SummaryPoint, { lang, messages, discussion, naming }: PointContext): Block[] {
  return point.evidence.map(({ quote, sentences = quote, source }, at): Block => {
    const annotations = discussion === 'margin' ? (point.annotations ?? []) : []
    const onQuote = annotations.filter(({ on }) => 'evidence' in on && on.evidence === at)
    const before = sentences.startsWith(quote) ? '' : ellipsis
    const after = sentences.endsWith(quote) ? '' : ellipsis
    const named = sourceLine(source, lang, messages, naming)
    return {
      kind: 'quote',
      text: `${before}${quote}${after}`,
      ...(named ? { source: named } : {}),
      ...withMarginThreads(
        onQuote.map((annotation) =>
          annotationToMarginThread(annotation, {
            start: annotation.on.start + before.length,
            end: annotation.on.end + before.length,
          }),
        ),
      ),
    }
  })
}

function bullets(items: Parameters<typeof paragraph>[]): Block[] {
  return items.length > 0
    ? [{ kind: 'list', ordered: false, items: items.map((inlines) => [paragraph(...inlines)]) }]
    : []
}

/** The links of one direction; a reason is said where the pair comes first. */
function linkList(point: SummaryPoint, direction: 'to' | 'from', context: PointContext): Block[] {
  const links = point.links.filter((link) => link.direction === direction)
  return bullets(
    links.map((link) => {
      const reason = context.isFirstMention(point, link) ? link.reason : ''
      return [
        text(`${link.code} ${link.title}`, { bold: true }),
        text(reason && `${context.messages.colon}${reason}`),
      ]
    }),
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

type PointLink = SummaryPoint['links'][number]
type Named = { code: string; title: string }

/** Tells of a pair of a practice and an action whether this point is the first of the paper that names it. */
export function firstMentions(points: SummaryPoint[]): (point: SummaryPoint, link: PointLink) => boolean {
  const first = new Map<string, SummaryPoint>()
  for (const point of points)
    for (const link of point.links) {
      const pair = pairOf(point, link)
      if (!first.has(pair)) first.set(pair, point)
    }
  return (point, link) => first.get(pairOf(point, link)) === point
}

function pairOf(point: Named, link: PointLink): string {
  const name = ({ code, title }: Named) => `${code} ${title}`
  return link.direction === 'to' ? `${name(point)}\n${name(link)}` : `${name(link)}\n${name(point)}`
}
