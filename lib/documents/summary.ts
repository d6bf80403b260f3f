import { placeHeadings } from '@/lib/documents/heading-rule'
import { type Block, type Document, type HeadingBlock, paragraph, text } from '@/lib/documents/model'
import { sourceLine, sourceNaming } from '@/lib/documents/source-line'
import { discussionAnnex, evidenceAnnex, type PlacedPoint } from '@/lib/documents/summary/annex'
import { opinionTables } from '@/lib/documents/summary/opinions'
import { briefPoint, minutesPoint, submissionPoint } from '@/lib/documents/summary/papers'
import { bylineOf, heading, imprintBlocks, meetingBlocks, ownText } from '@/lib/documents/summary/particulars'
import { firstMentions, type PointContext, pointBlocks } from '@/lib/documents/summary/point'
import {
  pointsOf,
  type SummaryContent,
  type SummaryForm,
  type SummaryPoint,
  type SummaryTemplate,
} from '@/lib/documents/summary-content'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'

export { annotationToMarginThread } from '@/lib/documents/summary/discussion'
export { opinionHeader, opinionRows } from '@/lib/documents/summary/opinions'

type PointTemplate = Exclude<SummaryTemplate, 'opinions'>

const writers: Record<
  SummaryForm,
  Record<PointTemplate, (point: SummaryPoint, context: PointContext) => Block[]>
> = {
  submission: { study: submissionPoint, brief: briefPoint, minutes: minutesPoint },
  working: { study: pointBlocks, brief: briefPoint, minutes: minutesPoint },
}

/** The templates that are papers to be read through; a long one has a table of contents. */
const papersWithContents: SummaryTemplate[] = ['study', 'minutes']

type ComposeOptions = {
  /** Threads and annotations stand below the text, or are anchored in it. */
  discussion?: PointContext['discussion']
  /** Whether a working paper ends with its sources' checksums and who exported it when. */
  provenance?: boolean
}

/**
 * A summary as a document in the shape of its template and form: introduction, outline, closing, signature; handed in
 * with its evidence as an annex, in the working form with codes, sources and discussion.
 */
export function composeSummary(
  content: SummaryContent,
  messages: DocumentMessages,
  { discussion = 'below', provenance = true }: ComposeOptions = {},
): Document {
  const { author, lang, template, form, particulars } = content
  const { blocks, placed } =
    template === 'opinions'
      ? { blocks: opinionTables(content, messages), placed: [] }
      : parts(content, messages, discussion)
  const body = [
    ...(template === 'minutes' ? meetingBlocks(content, messages) : []),
    ...ownText(content.intro),
    ...blocks,
    ...closing(content, messages),
  ]
  const annexes = annexOf(placed, content, { messages, body, discussion })
  const byline = bylineOf(content, messages)
  return {
    title: content.title,
    lang,
    layout: template === 'brief' ? 'brief' : 'official',
    ...(particulars.secrecy ? { secrecy: particulars.secrecy } : {}),
    ...(byline ? { byline } : {}),
    ...(form === 'submission' && papersWithContents.includes(template)
      ? { contents: { title: messages.contents } }
      : {}),
    properties: {
      creator: author.name,
      createdAt: content.made.at,
      subject: messages.subjects[template],
      keywords: [...new Set(pointsOf(content.outline).flatMap((point) => point.themeLabel ?? []))].join(
        messages.semicolon,
      ),
      description: description(content, messages),
    },
    blocks: [
      ...body,
      ...(form === 'working' ? sources(content, messages, provenance) : []),
      ...(annexes ? [annexes.list] : []),
      ...(template === 'study'
        ? [{ kind: 'signature' as const, ...signatory(particulars, author), date: content.dateLabel }]
        : []),
      ...(annexes?.blocks ?? []),
      ...imprintBlocks(content, messages),
    ],
  }
}

function signatory(
  { unit, signatory: name }: SummaryContent['particulars'],
  author: SummaryContent['author'],
) {
  return { unit: unit || author.name, ...(unit && name ? { name } : {}) }
}

/** What the file says of itself, out of sight: of a paper that is handed in also where it comes from. */
function description(
  { form, lang, outline, made, sources }: SummaryContent,
  messages: DocumentMessages,
): string {
  const compiled = fill(lang, messages.madeWith, { count: pointsOf(outline).length })
  if (form === 'working') return compiled
  const exported = fill(lang, messages.exported, { name: made.by, at: made.atLabel })
  const origins = sources.map(
    (source) => `${sourceLine(source, lang, messages)}${messages.comma}SHA-256 ${source.sha256}`,
  )
  return [compiled, exported.replace(/[。.]$/u, ''), ...origins].join(messages.semicolon)
}

function annexOf(
  placed: PlacedPoint[],
  { form, template, lang }: SummaryContent,
  {
    messages,
    body,
    discussion,
  }: { messages: DocumentMessages; body: Block[]; discussion: PointContext['discussion'] },
): { list: Block; blocks: Block[] } | null {
  const context = { lang, messages, body }
  const blocks =
    form === 'submission' && template !== 'brief'
      ? evidenceAnnex(placed, context)
      : form === 'working' && template === 'minutes' && discussion === 'below'
        ? discussionAnnex(placed, context)
        : []
  const [first] = blocks
  if (first?.kind !== 'annex') return null
  return { list: { kind: 'annex-list', text: `${first.label}${messages.colon}${first.title}` }, blocks }
}

function parts(
  content: SummaryContent,
  messages: DocumentMessages,
  discussion: PointContext['discussion'],
): { blocks: Block[]; placed: PlacedPoint[] } {
  const { outline, lang, template, form, sources } = content
  const { grouped, places } = placeHeadings(outline, template, (part) =>
    part.kind === 'point' ? part.point.kind : undefined,
  )
  const naming = sourceNaming(sources)
  const isFirstMention = firstMentions(pointsOf(outline))
  const placed: PlacedPoint[] = []
  const blocks = places.flatMap(({ part, level, headed }): Block[] => {
    if (part.kind === 'text') return ownText(part.body, level)
    if (part.kind === 'heading') return [heading(level, part.text)]
    const { point } = part
    const context = { lang, messages, form, level, discussion, namesKind: !grouped, naming, isFirstMention }
    const written = writers[form][template as PointTemplate](point, context)
    placed.push({ point, heading: written.find((block): block is HeadingBlock => block.kind === 'heading') })
    return [...(headed ? [heading(1, grouped ? point.kindLabel : messages.points)] : []), ...written]
  })
  return { blocks, placed }
}

function closing(content: SummaryContent, messages: DocumentMessages): Block[] {
  const blocks = ownText(content.closing, 2)
  return blocks.length > 0 ? [heading(1, messages.closing), ...blocks] : []
}

/** The sources of a working paper, and who exported the file when; a brief has them in one line. */
function sources(content: SummaryContent, messages: DocumentMessages, provenance: boolean): Block[] {
  const { lang, made, template } = content
  const exported = provenance ? fill(lang, messages.exported, { name: made.by, at: made.atLabel }) : ''
  const last = exported ? [paragraph(text(exported))] : []
  if (content.sources.length === 0) return last
  const lines = content.sources.map((source) => sourceLine(source, lang, messages))
  if (template === 'brief') {
    const from = `${messages.sources}${messages.colon}${lines.join(messages.semicolon)}`
    return [paragraph(text(`${from}${messages.fullStop}${exported}`))]
  }
  const items = content.sources.map((source, at) => {
    const { sourceUrl: url, sha256 } = source
    const address = url && paragraph(text(`${messages.address}${messages.colon}`), text(url, { href: url }))
    const checksum = provenance && paragraph(text(`${messages.checksum}${messages.colon}${sha256}`))
    return [paragraph(text(lines[at] ?? '')), ...(address ? [address] : []), ...(checksum ? [checksum] : [])]
  })
  return [heading(1, messages.sources), { kind: 'list', ordered: true, items }, ...last]
}
