import { type Block, paragraph, text } from '@/lib/documents/model'
import {
  conclusionBlocks,
  discussionBlocks,
  omittedBlocks,
  withLabel,
} from '@/lib/documents/summary/discussion'
import { type PointContext, pointHeading } from '@/lib/documents/summary/point'
import type { SummaryComment, SummaryPoint } from '@/lib/documents/summary-content'
import { fill } from '@/lib/i18n/fill'

/** A point in minutes: topic, speakers, discussion, conclusions and the number of open threads. */
export function minutesPoint(point: SummaryPoint, context: PointContext): Block[] {
  const { lang, messages, discussion } = context
  const threads = point.threads ?? []
  const comments = threads.flatMap((thread) => thread.comments)
  const speakers = [...new Set(comments.map((comment) => comment.author))]
  const open = threads.filter((thread) => thread.resolvedLabel === undefined).length
  const agreed = point.conclusions ?? comments.filter((comment: SummaryComment) => comment.conclusion)
  return [
    pointHeading(point, context),
    ...(point.statement
      ? [paragraph(text(`${messages.topic}${messages.colon}`, { bold: true }), text(point.statement))]
      : []),
    ...(speakers.length > 0
      ? [
          paragraph(
            text(`${messages.speakers}${messages.colon}`, { bold: true }),
            text(speakers.join(messages.and)),
          ),
        ]
      : []),
    ...(discussion === 'below'
      ? discussionBlocks(point, lang, messages)
      : omittedBlocks(point, lang, messages)),
    ...withLabel(messages.agreed, conclusionBlocks({ ...point, conclusions: agreed }, messages)),
    ...(open > 0 ? [paragraph(text(fill(lang, messages.open, { count: open })))] : []),
  ]
}
