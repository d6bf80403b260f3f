import { reportPath, takeawayPath, withQuery } from '@/lib/addresses'

type AnnotatedPlace = {
  id: string
  report: string
  takeawayId: string | null
  paragraph: string
  anchor: { status: string; revision: number | null }
}

/** Where the words of an annotation stand: in the revision they are in, or in the statement of their takeaway. */
export function toTextAddress({ id, report, takeawayId, paragraph, anchor }: AnnotatedPlace) {
  if (takeawayId) return takeawayPath(takeawayId)
  const former = anchor.status === 'proposed' || anchor.status === 'orphaned'
  return withQuery(reportPath(report), { note: id, revision: former ? anchor.revision : null }, paragraph)
}
