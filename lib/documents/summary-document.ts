import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { type Block, type Document, paragraph, text } from '@/lib/documents/model'
import type { SummaryContent, SummaryPoint } from '@/lib/documents/summary-content'
import { pointBlocks, sourceLine, type Words } from '@/lib/documents/summary-point'
import { fill } from '@/lib/i18n/fill'

export type { SummaryContent } from '@/lib/documents/summary-content'

/** The study summary as a document: the points in the chosen order, each with its evidence, then closing words, sources, signature. */
export function composeSummary(content: SummaryContent, words: Words): Document {
  const { author, lang, items } = content
  const unit = author.department ?? author.name
  return {
    title: content.title,
    lang,
    byline: [[author.department, author.name].filter(Boolean).join(' '), content.dateLabel].join('\u3000'),
    properties: {
      creator: author.name,
      createdAt: content.createdAt,
      subject: words.subject,
      keywords: [...new Set(items.flatMap((item) => item.themeLabel ?? []))].join(words.semicolon),
      description: fill(lang, words.madeWith, { count: items.length }),
    },
    blocks: [
      ...blocksFromMarkdown(content.intro),
      ...points(content, words),
      ...closing(content, words),
      ...sources(content, words),
      { kind: 'signature', unit, date: content.dateLabel },
    ],
  }
}

/** Kinds head their points only where the chosen order keeps each kind together; otherwise each point names its kind. */
function points(content: SummaryContent, words: Words): Block[] {
  const { items, lang } = content
  const together = contiguous(items.map((item) => item.kind))
  return items.flatMap((item, at): Block[] => {
    const first = together ? items[at - 1]?.kind !== item.kind : at === 0
    const marks = [item.code, together ? '' : item.kindLabel, item.themeLabel]
      .filter(Boolean)
      .join(words.comma)
    return [
      ...(first ? [heading(1, together ? item.kindLabel : words.points)] : []),
      heading(2, fill(lang, words.pointTitle, { title: item.title, marks })),
      ...pointBlocks(item, lang, words),
    ]
  })
}

function contiguous(kinds: SummaryPoint['kind'][]): boolean {
  const runs = kinds.filter((kind, at) => kinds[at - 1] !== kind)
  return new Set(runs).size === runs.length
}

function closing(content: SummaryContent, words: Words): Block[] {
  const blocks = blocksFromMarkdown(content.closing)
  return blocks.length > 0 ? [heading(1, words.closing), ...blocks] : []
}

function sources(content: SummaryContent, words: Words): Block[] {
  if (content.sources.length === 0) return []
  const items = content.sources.map((source) => {
    const { sourceUrl: url, sha256 } = source
    const address = url && paragraph(text(`${words.address}${words.colon}`), text(url, { href: url }))
    const checksum = paragraph(text(`${words.checksum}${words.colon}${sha256}`))
    return [paragraph(text(sourceLine(source, content.lang, words))), ...(address ? [address] : []), checksum]
  })
  return [heading(1, words.sources), { kind: 'list', ordered: true, items }]
}

function heading(level: 1 | 2, title: string): Block {
  return { kind: 'heading', level, text: title, number: true }
}
