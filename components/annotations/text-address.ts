import { reportPath, takeawayPath, withQuery } from '@/lib/addresses'

type AnnotatedPlace = {
  id: string
  report: string
  takeawayId: string | null
  paragraph: string
  anchor: { status: string; revision: number | null }
}

/**
 * Where the words of an annotation stand: in the current revision, where those that wait are shown at the proposed place;
 * in the former one they are gone from since; or in the statement of their takeaway.
 */
export function toTextAddress({ id, report, takeawayId, paragraph, anchor }: AnnotatedPlace) {
  if (takeawayId) return takeawayPath(takeawayId)
  return withQuery(
    reportPath(report),
    { annotation: id, revision: anchor.status === 'orphaned' ? anchor.revision : null },
    paragraph,
  )
}
