import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { type Block, type Document, type Level, paragraph, text } from '@/lib/documents/model'
import { sourceLine } from '@/lib/documents/source-line'
import { briefPoint } from '@/lib/documents/summary/brief'
import { minutesPoint } from '@/lib/documents/summary/minutes'
import { type PointContext, pointBlocks } from '@/lib/documents/summary/point'
import { pointsOf, type SummaryContent, type SummaryPoint } from '@/lib/documents/summary-content'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'

export { annotationToMarginThread } from '@/lib/documents/summary/discussion'

const writers = { study: pointBlocks, brief: briefPoint, minutes: minutesPoint }

/**
 * A summary as a document in the shape of its template: introduction, outline, closing, sources, signature.
 * With `margin`, threads and annotations are anchored in the text instead of printed below it.
 */
export function composeSummary(
  content: SummaryContent,
  messages: DocumentMessages,
  discussion: PointContext['discussion'] = 'below',
): Document {
  const { author, lang, template, outline } = content
  const unit = author.department ?? author.name
  return {
    title: content.title,
    lang,
    layout: template === 'brief' ? 'brief' : 'official',
    byline: [[author.department, author.name].filter(Boolean).join(' '), content.dateLabel].join('\u3000'),
    properties: {
      creator: author.name,
      createdAt: content.made.at,
      subject: messages.subjects[template],
      keywords: [...new Set(pointsOf(outline).flatMap((point) => point.themeLabel ?? []))].join(
        messages.semicolon,
      ),
      description: fill(lang, messages.madeWith, { count: pointsOf(outline).length }),
    },
    blocks: [
      ...blocksFromMarkdown(content.intro),
      ...parts(content, messages, discussion),
      ...closing(content, messages),
      ...sources(content, messages),
      { kind: 'signature', unit, date: content.dateLabel },
    ],
  }
}

/**
 * Points stand one level below the last heading of the outline. Without headings, kinds head the points where
 * each kind is contiguous; otherwise each point names its kind.
 */
function parts(
  content: SummaryContent,
  messages: DocumentMessages,
  discussion: PointContext['discussion'],
): Block[] {
  const { outline, lang, template } = content
  const points = pointsOf(outline)
  const own = outline.some((part) => part.kind === 'heading')
  const grouped = !own && contiguous(points.map((point) => point.kind))
  let level: Level = template === 'minutes' && !own ? 1 : 2
  let before: SummaryPoint | undefined
  return outline.flatMap((part): Block[] => {
    if (part.kind === 'text') return blocksFromMarkdown(part.body)
    if (part.kind === 'heading') {
      level = (part.level + 1) as Level
      return [heading(part.level, part.text)]
    }
    const { point } = part
    const first = grouped ? before?.kind !== point.kind : !before
    before = point
    const automatic = first && !own && template !== 'minutes'
    const context = { lang, messages, level, discussion, namesKind: !grouped }
    return [
      ...(automatic ? [heading(1, grouped ? point.kindLabel : messages.points)] : []),
      ...writers[template](point, context),
    ]
  })
}

function contiguous(kinds: SummaryPoint['kind'][]): boolean {
  const runs = kinds.filter((kind, at) => kinds[at - 1] !== kind)
  return new Set(runs).size === runs.length
}

function closing(content: SummaryContent, messages: DocumentMessages): Block[] {
  const blocks = blocksFromMarkdown(content.closing)
  return blocks.length > 0 ? [heading(1, messages.closing), ...blocks] : []
}

/** The sources and who exported the file when; a brief has them in one line. */
function sources(content: SummaryContent, messages: DocumentMessages): Block[] {
  const { lang, made, template } = content
  const exported = fill(lang, messages.exported, { name: made.by, at: made.atLabel })
  if (content.sources.length === 0) return [paragraph(text(exported))]
  const lines = content.sources.map((source) => sourceLine(source, lang, messages))
  if (template === 'brief') {
    const from = `${messages.sources}${messages.colon}${lines.join(messages.semicolon)}`
    return [paragraph(text(`${from}${messages.fullStop}${exported}`))]
  }
  const items = content.sources.map((source, at) => {
    const { sourceUrl: url, sha256 } = source
    const address = url && paragraph(text(`${messages.address}${messages.colon}`), text(url, { href: url }))
    const checksum = paragraph(text(`${messages.checksum}${messages.colon}${sha256}`))
    return [paragraph(text(lines[at] ?? '')), ...(address ? [address] : []), checksum]
  })
  return [heading(1, messages.sources), { kind: 'list', ordered: true, items }, paragraph(text(exported))]
}

function heading(level: Level, title: string): Block {
  return { kind: 'heading', level, text: title, number: true }
}
