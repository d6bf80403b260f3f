import { splitMarginThreads, type TextMarginThread, withMarginThreads } from '@/lib/documents/margin-comments'
import {
  type Block,
  type Document,
  type Inline,
  type Level,
  type MarginComment,
  paragraph,
  text,
} from '@/lib/documents/model'
import { sourceLine } from '@/lib/documents/source-line'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'
import { findBoilerplate, withoutRanges } from '@/lib/text/boilerplate'
import { type CodePointIndex, codePointLength, indexCodePoints, type Range } from '@/lib/text/code-points'
import { halfWidthPunctuation } from '@/lib/text/punctuation'

/** A revision of a report with its annotations; all ranges in code points of `text`. */
export type ReportContent = {
  title: string
  sourceName?: string
  sourceUrl?: string
  publishedAtLabel?: string
  revision: number
  sha256: string
  text: string
  sections: (Range & { key: string; level: number; heading: string; runIn: boolean })[]
  /** In the order of the text. */
  paragraphs: (Range & { key: string })[]
  annotations: (Range & { resolved: boolean; comments: MarginComment[] })[]
  /** The ranges that takeaways quote. */
  evidence: Range[]
  /** The language of labels; the report itself is Chinese. */
  lang: Document['lang']
  made: { by: string; at: Date; atLabel: string }
}

/**
 * A report as a document with its text unchanged but for web boilerplate, annotations anchored in it, and its
 * source at the end.
 */
export function composeReport(content: ReportContent, messages: DocumentMessages): Document {
  const { title, made, annotations, text: whole, sourceName, publishedAtLabel } = content
  const index = indexCodePoints(whole)
  const boilerplate = findBoilerplate({
    text: whole,
    paragraphs: content.paragraphs,
    known: [title, sourceName ?? ''],
    referenced: [...annotations, ...content.evidence],
  })
  const isShown = (range: Range) => withoutRanges(range, boilerplate).length > 0
  const paragraphs = withoutTitle(content, index).filter(isShown)
  const threads = annotations.map(
    (annotation, at): TextMarginThread => ({ ...annotation, id: `annotation-${at}` }),
  )
  const marginThreads = splitMarginThreads(paragraphs, threads)
  const byline = [sourceName, publishedAtLabel].filter(Boolean).join('\u3000')
  return {
    title,
    lang: 'zh-CN',
    layout: 'official',
    ...(byline ? { byline } : {}),
    contents: { title: messages.contents },
    properties: {
      creator: made.by,
      createdAt: made.at,
      description: content.sourceUrl,
      subject: fill(content.lang, messages.revision, { number: String(content.revision) }),
    },
    blocks: [
      ...textBlocks(content, paragraphs, boilerplate, index).map((block, at) => ({
        ...block,
        ...withMarginThreads(marginThreads[at]!),
      })),
      ...sourceBlocks(content, messages),
    ],
  }
}

/** Leaves out a first paragraph that repeats the title, unless it has annotations. */
function withoutTitle({ title, paragraphs, annotations }: ReportContent, index: CodePointIndex): Range[] {
  const [first, ...rest] = paragraphs
  if (!first) return []
  const same = (value: string) => halfWidthPunctuation(value).replace(/\s+/g, ' ').trim()
  const isTitle = same(index.slice(first.start, first.end)) === same(title)
  return isTitle && !annotations.some(({ start }) => start < first.end) ? rest : paragraphs
}

function textBlocks(
  { sections }: ReportContent,
  paragraphs: Range[],
  boilerplate: Range[],
  index: CodePointIndex,
): Block[] {
  const headings = new Map(sections.flatMap((section) => (section.runIn ? [] : [[section.start, section]])))
  const runIns = sections
    .filter(({ runIn }) => runIn)
    .map(({ start, heading }) => ({ start, end: start + codePointLength(heading) + 1 }))
  let next = 0
  return paragraphs.map((range): Block => {
    const section = headings.get(range.start)
    const inside: Range[] = []
    while (runIns[next] && runIns[next]!.start < range.end) inside.push(runIns[next++]!)
    if (!section) return paragraph(...withBold(range, inside, boilerplate, index))
    const level = Math.min(Math.max(section.level, 1), 4) as Level
    return { kind: 'heading', level, text: index.slice(range.start, range.end) }
  })
}

/** The text of a paragraph with its run-in headings bold. */
function withBold(
  { start, end }: Range,
  bold: Range[],
  boilerplate: Range[],
  index: CodePointIndex,
): Inline[] {
  const inlines: Inline[] = []
  let at = start
  const upTo = (place: number, marks: { bold?: true }) => {
    const stop = Math.min(Math.max(place, at), end)
    for (const shown of withoutRanges({ start: at, end: stop }, boilerplate))
      inlines.push(text(index.slice(shown.start, shown.end), marks))
    at = stop
  }
  for (const range of bold) {
    upTo(range.start, {})
    upTo(range.end, { bold: true })
  }
  upTo(end, {})
  return inlines
}

function sourceBlocks(content: ReportContent, messages: DocumentMessages): Block[] {
  const { title, sourceName, sourceUrl: url, publishedAtLabel, revision, sha256, lang, made } = content
  const source = sourceLine({ reportTitle: title, sourceName, publishedAtLabel, revision }, lang, messages)
  return [
    { kind: 'label', text: messages.sources },
    paragraph(text(source)),
    ...(url ? [paragraph(text(`${messages.address}${messages.colon}`), text(url, { href: url }))] : []),
    paragraph(text(`${messages.checksum}${messages.colon}${sha256}`)),
    paragraph(text(fill(lang, messages.exported, { name: made.by, at: made.atLabel }))),
  ]
}
