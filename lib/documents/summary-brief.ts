import { blocksFromMarkdown } from '@/lib/documents/markdown-blocks'
import { type Block, paragraph, text } from '@/lib/documents/model'
import { plainText } from '@/lib/documents/plain'
import type { SummaryPoint } from '@/lib/documents/summary-content'
import type { Place } from '@/lib/documents/summary-point'
import { allRemarks, beside } from '@/lib/documents/summary-talk'

/** A point in a brief for leaders: one paragraph of title, statement, figures and what it came to. */
export function briefPoint(point: SummaryPoint, { words, lang, talk }: Place): Block[] {
  const joint = lang === 'zh-CN' ? '' : ' '
  const figures = point.figures.map(
    ({ label, value, unit }) => `${label}${joint}${value}${unit && joint}${unit}`,
  )
  const concluded = (point.conclusions ?? []).map(({ body }) =>
    plainText(blocksFromMarkdown(body, 'flat')).replace(/\s*\n\s*/g, joint),
  )
  const rest = [
    point.statement?.replace(/\s*\n\s*/g, joint),
    figures.length > 0
      ? `${words.figuresInBrief}${words.colon}${figures.join(words.semicolon)}${words.stop}`
      : '',
    concluded.length > 0 ? `${words.conclusion}${words.colon}${concluded.join(words.semicolon)}` : '',
  ]
  const title = `${point.title}${words.stop}`
  const remarks = talk === 'margin' ? allRemarks(point, title) : []
  return [
    {
      ...paragraph(text(title, { bold: true }), text(rest.filter(Boolean).join(joint))),
      ...beside(remarks),
    },
  ]
}
