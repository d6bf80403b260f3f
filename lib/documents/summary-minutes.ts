import { type Block, paragraph, text } from '@/lib/documents/model'
import type { SummaryComment, SummaryPoint } from '@/lib/documents/summary-content'
import { type Place, pointHeading } from '@/lib/documents/summary-point'
import { conclusionBlocks, discussionBlocks, leftOutBlocks, under } from '@/lib/documents/summary-talk'
import { fill } from '@/lib/i18n/fill'

/** A point in minutes of a discussion: what it was about, who spoke, what was said, what it came to, what stays open. */
export function minutesPoint(point: SummaryPoint, place: Place): Block[] {
  const { lang, words, talk } = place
  const threads = point.threads ?? []
  const said = threads.flatMap((thread) => thread.comments)
  const speakers = [...new Set(said.map((comment) => comment.author))]
  const open = threads.filter((thread) => thread.resolvedLabel === undefined).length
  const agreed = point.conclusions ?? said.filter((comment: SummaryComment) => comment.conclusion)
  return [
    pointHeading(point, place),
    ...(point.statement
      ? [paragraph(text(`${words.topic}${words.colon}`, { bold: true }), text(point.statement))]
      : []),
    ...(speakers.length > 0
      ? [paragraph(text(`${words.speakers}${words.colon}`, { bold: true }), text(speakers.join(words.and)))]
      : []),
    ...(talk === 'below' ? discussionBlocks(point, lang, words) : leftOutBlocks(point, lang, words)),
    ...under(words.agreed, conclusionBlocks({ ...point, conclusions: agreed }, words)),
    ...(open > 0 ? [paragraph(text(fill(lang, words.open, { count: open })))] : []),
  ]
}
