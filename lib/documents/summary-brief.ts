import { type Block, paragraph, text } from '@/lib/documents/model'
import type { SummaryPoint } from '@/lib/documents/summary-content'
import type { Place } from '@/lib/documents/summary-point'

/** A point in a brief for leaders: one paragraph of title, statement, figures and what it came to. */
export function briefPoint(point: SummaryPoint, { words, lang }: Place): Block[] {
  const joint = lang === 'zh-CN' ? '' : ' '
  const figures = point.figures.map(
    ({ label, value, unit }) => `${label}${joint}${value}${unit && joint}${unit}`,
  )
  const concluded = (point.conclusions ?? []).map((comment) => comment.body.replace(/\s+/g, ' '))
  const rest = [
    point.statement?.replace(/\s*\n\s*/g, joint),
    figures.length > 0
      ? `${words.figuresInBrief}${words.colon}${figures.join(words.semicolon)}${words.stop}`
      : '',
    concluded.length > 0 ? `${words.conclusion}${words.colon}${concluded.join(words.semicolon)}` : '',
  ]
  return [
    paragraph(text(`${point.title}${words.stop}`, { bold: true }), text(rest.filter(Boolean).join(joint))),
  ]
}
