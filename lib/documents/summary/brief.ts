import { withMarginThreads } from '@/lib/documents/margin-comments'
import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { type Block, paragraph, text } from '@/lib/documents/model'
import { plainText } from '@/lib/documents/plain-text'
import { toMarginThreads } from '@/lib/documents/summary/discussion'
import { type PointContext, pointAnchor } from '@/lib/documents/summary/point'
import type { SummaryPoint } from '@/lib/documents/summary-content'

/** A point in a brief: one paragraph of title, statement, figures and conclusions. */
export function briefPoint(point: SummaryPoint, { messages, lang, discussion }: PointContext): Block[] {
  const separator = lang === 'zh-CN' ? '' : ' '
  const figures = point.figures.map(
    ({ label, value, unit }) => `${label}${separator}${value}${unit && separator}${unit}`,
  )
  const bodies = point.wording ? [point.wording] : (point.conclusions ?? []).map(({ body }) => body)
  const concluded = bodies.map((body) =>
    plainText(blocksFromMarkdown(body, 'flat')).replace(/\s*\n\s*/g, separator),
  )
  const rest = [
    point.statement?.replace(/\s*\n\s*/g, separator),
    figures.length > 0
      ? `${messages.figuresInBrief}${messages.colon}${figures.join(messages.semicolon)}${messages.fullStop}`
      : '',
    concluded.length > 0
      ? `${point.wording ? '' : `${messages.conclusion}${messages.colon}`}${concluded.join(messages.semicolon)}`
      : '',
  ]
  const title = `${point.title}${messages.fullStop}`
  const marginThreads = discussion === 'margin' ? toMarginThreads(point, title) : []
  return [
    {
      anchor: pointAnchor(point),
      ...paragraph(text(title, { bold: true }), text(rest.filter(Boolean).join(separator))),
      ...withMarginThreads(marginThreads),
    },
  ]
}
