import { type Block, type Document, type HeadingBlock, paragraph, text } from '@/lib/documents/model'
import { headingNumbers } from '@/lib/documents/numbering'
import { sourceLine } from '@/lib/documents/source-line'
import { discussionBlocks } from '@/lib/documents/summary/discussion'
import type { QuoteSource, SummaryPoint } from '@/lib/documents/summary-content'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'

/** A point with the heading that it stands under on paper. */
export type PlacedPoint = { point: SummaryPoint; heading: HeadingBlock | undefined }

type AnnexContext = {
  lang: Document['lang']
  messages: DocumentMessages
  /** The text, whose headings are numbered. */
  body: Block[]
}

/**
 * The words of the reports that points rest on (原文依据), in whole sentences by the number of their heading; repeated
 * ones are only referred to. A single report is named once, at the end.
 */
export function evidenceAnnex(points: PlacedPoint[], { lang, messages, body }: AnnexContext): Block[] {
  const quoted = points.filter(({ point }) => point.evidence.length > 0)
  if (quoted.length === 0) return []
  const sources = quoted.flatMap(({ point }) => point.evidence.map(({ source }) => source))
  const common = sources.every((source) => isSameText(source, sources[0]!)) ? sources[0] : undefined
  const line = (source: QuoteSource) => sourceLine(source, lang, messages, { versions: false, report: true })
  const marks = headingPaths(body, lang)
  const printed: { quote: string; source: QuoteSource; mark: string }[] = []
  const entries = quoted.flatMap(({ point, heading }): Block[] => {
    const mark = heading ? (marks.get(heading) ?? '') : ''
    const quotes = uniqueQuotes(point)
    const places = quotes.map(({ quote, source }) =>
      mark ? printed.find((one) => one.quote.includes(quote) && isSameText(one.source, source))?.mark : '',
    )
    const here = quotes.filter((_, at) => !places[at])
    printed.push(...here.map((one) => ({ ...one, mark })))
    const elsewhere = [...new Set(places.flatMap((place) => placeName(place ?? '') || []))]
    return [
      { kind: 'label', text: `${mark}${point.title}` },
      ...here.map(
        ({ quote, source }): Block => ({
          kind: 'quote',
          text: quote,
          ...(common ? {} : { source: line(source) }),
        }),
      ),
      ...(elsewhere.length > 0
        ? [paragraph(text(fill(lang, messages.quotedAbove, { place: elsewhere.join(messages.and) })))]
        : []),
    ]
  })
  const { sectionHeading: _, ...report } = common ?? {}
  const closing = common
    ? [paragraph(text(fill(lang, messages.allQuoted, { source: line(report as QuoteSource) })))]
    : []
  return [{ kind: 'annex', label: messages.annex, title: messages.evidence }, ...entries, ...closing]
}

/** The discussion of the points, as a record behind the paper. */
export function discussionAnnex(points: PlacedPoint[], { lang, messages, body }: AnnexContext): Block[] {
  const marks = headingPaths(body, lang)
  const entries = points.flatMap(({ point, heading }): Block[] => {
    const discussion = discussionBlocks(point, lang, messages)
    if (discussion.length === 0) return []
    const mark = heading ? (marks.get(heading) ?? '') : ''
    return [{ kind: 'label', text: `${mark}${point.title}` }, ...discussion]
  })
  return entries.length > 0
    ? [{ kind: 'annex', label: messages.annex, title: messages.discussionRecord }, ...entries]
    : []
}

/** The number of a heading as it is referred to, as in 一（二） or 2. */
function placeName(mark: string): string {
  return mark.trim().replace(/[、.．]$/u, '')
}

/** The whole sentences of each piece of evidence, without those that stand in others. */
function uniqueQuotes({ evidence }: SummaryPoint): { quote: string; source: QuoteSource }[] {
  const all = evidence.map(({ quote, sentences = quote, source }) => ({ quote: sentences, source }))
  const holds = (one: string, other: string) => one !== other && one.includes(other)
  return all.filter(
    ({ quote }, at) =>
      !all.some((other, index) => holds(other.quote, quote) || (index < at && other.quote === quote)),
  )
}

function isSameText(one: QuoteSource, other: QuoteSource): boolean {
  return (['reportTitle', 'sourceName', 'publishedAtLabel'] as const).every((key) => one[key] === other[key])
}

/** The number of each heading with those above it, as in 一（二）. */
function headingPaths(blocks: Block[], lang: Document['lang']): Map<HeadingBlock, string> {
  const marks = headingNumbers(blocks, lang)
  if (lang === 'en') return marks
  const above: string[] = []
  return new Map(
    [...marks].map(([heading, mark]) => {
      above.length = heading.level - 1
      above[heading.level - 1] = mark.replace(/[、.．]\s*$/u, '')
      const path = above.filter(Boolean).join('')
      return [heading, mark.endsWith('）') ? path : `${path}${mark.slice(-1)}`]
    }),
  )
}
