import {
  type Block,
  type Document,
  type Heading,
  type Level,
  paragraph,
  type Table,
  text,
} from '@/lib/documents/model'
import { spreadRemarks } from '@/lib/documents/spread-remarks'
import type { SourceOfQuote, SummaryPoint } from '@/lib/documents/summary-content'
import {
  annotationBlocks,
  beside,
  conclusionBlocks,
  discussionBlocks,
  leftOutBlocks,
  noteRemark,
  threadRemark,
  under,
  type Words,
} from '@/lib/documents/summary-talk'
import { fill } from '@/lib/i18n/fill'
import { codePointLength } from '@/lib/text/code-points'

type Lang = Document['lang']

/** Where a point stands: below which level, and whether what was said of it stands below its words or beside them. */
export type Place = {
  lang: Lang
  words: Words
  level: Level
  talk: 'below' | 'margin'
  namesKind: boolean
}

/** One chosen point: heading, statement, evidence with source, figures, terms, links, annotations, discussion. */
export function pointBlocks(point: SummaryPoint, place: Place): Block[] {
  const { lang, words, talk } = place
  return [
    pointHeading(point, place),
    ...statementBlocks(point, place),
    ...under(words.evidence, evidenceBlocks(point, place)),
    ...(point.figures.length > 0 ? [figureTable(point, lang, words)] : []),
    ...under(
      words.terms,
      bullets(
        point.terms.map((term) => [text(term.name, { bold: true }), text(`${words.colon}${term.meaning}`)]),
      ),
    ),
    ...under(words.linksTo, linkList(point, 'to', words)),
    ...under(words.linksFrom, linkList(point, 'from', words)),
    ...under(words.conclusion, conclusionBlocks(point, words)),
    ...(talk === 'below'
      ? [...annotationBlocks(point, words), ...discussionBlocks(point, lang, words)]
      : leftOutBlocks(point, lang, words)),
  ]
}

/** Title with code, kind and theme; beside it, where they have no other place, its discussions. */
export function pointHeading(point: SummaryPoint, { lang, words, level, talk, namesKind }: Place): Heading {
  const marks = [point.code, namesKind ? point.kindLabel : '', point.themeLabel]
    .filter(Boolean)
    .join(words.comma)
  const title = fill(lang, words.pointTitle, { title: point.title, marks })
  const whole = { start: 0, end: codePointLength(title) }
  const threads = talk === 'margin' ? (point.threads ?? []) : []
  return {
    kind: 'heading',
    level,
    text: title,
    number: true,
    ...beside(threads.map((thread) => threadRemark(thread, whole))),
  }
}

/** The statement, a paragraph each line; beside the lines what was noted on their words. */
function statementBlocks({ id, statement = '', annotations = [] }: SummaryPoint, { talk }: Place): Block[] {
  const lines = linesOf(statement)
  const notes = (talk === 'margin' ? annotations : []).flatMap((note) =>
    'statement' in note.on ? [{ ...noteRemark(note, note.on), id: `${id} ${note.id}` }] : [],
  )
  const remarks = spreadRemarks(lines, notes)
  return lines.map((line, at) => ({ ...paragraph(text(line.text)), ...beside(remarks[at] ?? []) }))
}

/** The lines of a text that are not blank, with their places in it. */
function linesOf(value: string): { text: string; start: number; end: number }[] {
  let start = 0
  return value.split('\n').flatMap((line) => {
    const end = start + codePointLength(line)
    const found = { text: line, start, end }
    start = end + 1
    return line.trim() ? [found] : []
  })
}

function evidenceBlocks(point: SummaryPoint, { lang, words, talk }: Place): Block[] {
  return point.evidence.map(({ quote, source }, at): Block => {
    const notes = talk === 'margin' ? (point.annotations ?? []) : []
    const mine = notes.filter(({ on }) => 'evidence' in on && on.evidence === at)
    const shown = { kind: 'quote' as const, text: quote, source: sourceLine(source, lang, words) }
    return { ...shown, ...beside(mine.map((note) => noteRemark(note, note.on))) }
  })
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
