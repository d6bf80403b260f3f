import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { type Block, type Level, paragraph, type TableBlock, text } from '@/lib/documents/model'
import { plainText } from '@/lib/documents/plain-text'
import { heading, ownText } from '@/lib/documents/summary/particulars'
import {
  pointsOf,
  type SummaryContent,
  type SummaryOpinion,
  type SummaryPoint,
} from '@/lib/documents/summary-content'
import type { DocumentMessages } from '@/lib/i18n/documents'
import { fill } from '@/lib/i18n/fill'

/**
 * The opinions on the points as tables (征求意见采纳情况表), one under each heading of the outline, numbered through,
 * after a line that counts what became of them.
 */
export function opinionTables(content: SummaryContent, messages: DocumentMessages): Block[] {
  const { outline, lang } = content
  const blocks: Block[] = [countLine(content, messages)]
  let number = 0
  let firstLevel: Level = 1
  let rows: string[][] = []
  const flush = () => {
    if (rows.length > 0) blocks.push(table(rows, messages))
    rows = []
  }
  for (const part of outline) {
    if (part.kind === 'point') {
      const own = opinionRows([part.point], { content, messages, before: number })
      rows.push(...own)
      number += own.length
      continue
    }
    flush()
    if (part.kind === 'text') blocks.push(...ownText(part.body, firstLevel))
    else {
      firstLevel = (part.level + 1) as Level
      blocks.push(heading(part.level, part.text))
    }
  }
  flush()
  return number > 0 ? blocks : [...blocks.slice(1), paragraph(text(fill(lang, messages.noOpinions, {})))]
}

/** The opinions on these points as rows of the table, numbered on from those before. */
export function opinionRows(
  points: SummaryPoint[],
  { before = 0, ...paper }: { content: SummaryContent; messages: DocumentMessages; before?: number },
): string[][] {
  return points
    .flatMap((point) => (point.opinions ?? []).map((opinion) => ({ opinion, point })))
    .map(({ opinion, point }, at) => toRow(opinion, point, { number: before + at + 1, ...paper }))
}

/** The names of the columns of the table. */
export function opinionHeader({ opinionColumns }: DocumentMessages): string[] {
  const { number, by, opinion, outcome, reason, point } = opinionColumns
  return [number, by, opinion, outcome, reason, point]
}

function countLine({ outline, lang }: SummaryContent, messages: DocumentMessages): Block {
  const all = pointsOf(outline).flatMap((point) => point.opinions ?? [])
  const count = (outcome: SummaryOpinion['outcome']) => all.filter((one) => one.outcome === outcome).length
  const counts = {
    count: all.length,
    adopted: count('adopted'),
    partly: count('partly'),
    rejected: count('rejected'),
    undecided: count('undecided'),
  }
  return paragraph(text(fill(lang, messages.opinionCounts, counts)))
}

function table(rows: string[][], messages: DocumentMessages): TableBlock {
  return { kind: 'table', header: opinionHeader(messages), rows }
}

function toRow(
  { author, department, body, outcomeLabel, reason }: SummaryOpinion,
  { code, title }: SummaryPoint,
  { number, content, messages }: { number: number; content: SummaryContent; messages: DocumentMessages },
): string[] {
  const by = [department, author].filter(Boolean).join(messages.comma === '，' ? ' ' : messages.comma)
  const named = content.form === 'working' ? `${code} ${title}` : title
  return [String(number), by, flat(body), outcomeLabel, flat(reason), named]
}

function flat(markdown: string): string {
  return plainText(blocksFromMarkdown(markdown, 'flat')).replace(/\s*\n\s*/g, ' ')
}
