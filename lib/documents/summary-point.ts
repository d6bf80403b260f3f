import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { type Block, type Document, paragraph, type Table, text } from '@/lib/documents/model'
import type { SourceOfQuote, SummaryComment, SummaryPoint } from '@/lib/documents/summary-content'
import type { zh } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'

export type Words = typeof zh
type Lang = Document['lang']

/** One chosen point below its heading: statement, evidence with source, figures, terms, links, discussion. */
export function pointBlocks(point: SummaryPoint, lang: Lang, words: Words): Block[] {
  return [
    ...lines(point.statement).map((line) => paragraph(text(line))),
    ...under(
      words.evidence,
      point.evidence.map(({ quote, source }) => ({
        kind: 'quote',
        text: quote,
        source: sourceLine(source, lang, words),
      })),
    ),
    ...(point.figures.length > 0 ? [figureTable(point, lang, words)] : []),
    ...under(
      words.terms,
      bullets(
        point.terms.map((term) => [text(term.name, { bold: true }), text(`${words.colon}${term.meaning}`)]),
      ),
    ),
    ...under(words.linksTo, linkList(point, 'to', words)),
    ...under(words.linksFrom, linkList(point, 'from', words)),
    ...under(
      words.conclusion,
      (point.conclusions ?? []).map((comment) => commentBlock(comment, words)),
    ),
    ...(point.threads ?? []).flatMap((thread) =>
      under(
        thread.resolvedLabel ? `${words.discussion}${words.colon}${thread.resolvedLabel}` : words.discussion,
        thread.comments.map((comment) => commentBlock(comment, words)),
      ),
    ),
    ...(point.leftOut ? [paragraph(text(fill(lang, words.leftOut, { count: point.leftOut })))] : []),
  ]
}

/** Where a report's words come from, down to the section. */
export function sourceLine(source: SourceOfQuote, lang: Lang, words: Words): string {
  const heading = source.sectionHeading?.replace(/[。．.:：\s]+$/u, '')
  const report = fill(lang, words.report, { title: source.reportTitle })
  const section = heading && fill(lang, words.section, { heading })
  const place =
    lang === 'zh-CN' ? report + (section ?? '') : [report, section].filter(Boolean).join(words.comma)
  const revision = fill(lang, words.revision, { number: String(source.revision) })
  return [place, source.sourceName, source.publishedAtLabel, revision].filter(Boolean).join(words.comma)
}

function lines(value: string): string[] {
  return value.split(/\r?\n/).filter((line) => line.trim())
}

function under(label: string, blocks: Block[]): Block[] {
  return blocks.length > 0 ? [{ kind: 'label', text: label }, ...blocks] : []
}

function bullets(items: Parameters<typeof paragraph>[]): Block[] {
  return items.length > 0
    ? [{ kind: 'list', ordered: false, items: items.map((inlines) => [paragraph(...inlines)]) }]
    : []
}

function linkList(point: SummaryPoint, direction: 'to' | 'from', words: Words): Block[] {
  const links = point.links.filter((link) => link.direction === direction)
  return bullets(
    links.map((link) => [
      text(`${link.code} ${link.title}`, { bold: true }),
      text(link.reason && `${words.colon}${link.reason}`),
    ]),
  )
}

/** A column nobody fills is left out. */
function figureTable(point: SummaryPoint, lang: Lang, words: Words): Table {
  const columns = [
    [words.figureLabel, (figure) => figure.label],
    [
      words.figureValue,
      (figure) =>
        lang === 'en' ? [figure.value, figure.unit].filter(Boolean).join(' ') : figure.value + figure.unit,
    ],
    [words.figureTerritory, (figure) => figure.territory ?? ''],
    [words.figureDate, (figure) => figure.date ?? ''],
    [words.figureQuote, (figure) => figure.quote],
  ] satisfies [string, (figure: SummaryPoint['figures'][number]) => string][]
  const used = columns.filter(([, cell]) => point.figures.some((figure) => cell(figure)))
  return {
    kind: 'table',
    caption: fill(lang, words.figures, { code: point.code }),
    header: used.map(([name]) => name),
    rows: point.figures.map((figure) => used.map(([, cell]) => cell(figure))),
  }
}

function commentBlock(comment: SummaryComment, words: Words): Block {
  const { author, at, depth, gone } = comment
  const atLabel = comment.conclusion ? `${comment.atLabel} · ${words.conclusion}` : comment.atLabel
  const said: Block[] = gone ? [paragraph(text(words[gone]))] : blocksFromMarkdown(comment.body, 'flat')
  return {
    kind: 'comment',
    author,
    at,
    atLabel,
    depth,
    blocks: said,
    ...(gone ? { state: 'deleted' as const } : {}),
  }
}
