import { openReports } from '@/lib/access/report-access'
import { DomainError } from '@/lib/errors'
import { type Basis, basisOf } from '@/lib/summaries/basis'
import { findContents } from '@/lib/summaries/data/points'
import { demandOpen, type StoredSummary } from '@/lib/summaries/subject'
import type { Scope } from '@/lib/use-case'

/** What a point of a summary says today; not-found where it is none of its points, or gone, or not for the actor. */
export async function todaysBasis(
  scope: Pick<Scope, 'db' | 'actor'>,
  summary: StoredSummary,
  partId: string,
): Promise<Basis> {
  demandOpen(summary)
  const part = summary.parts.find((one) => one.id === partId)
  if (!part?.takeawayId) throw new DomainError('not-found')
  const [row] = await findContents(scope.db, await openReports(scope), [part.takeawayId])
  if (!row) throw new DomainError('not-found')
  return basisOf(row)
}
