import { openReports } from '@/lib/access/report-access'
import { DomainError } from '@/lib/errors'
import { findSnapshots } from '@/lib/summaries/data/snapshots'
import type { TakeawaySnapshot } from '@/lib/summaries/snapshot'
import { requireUnfinished, type StoredSummary } from '@/lib/summaries/subject'
import type { Scope } from '@/lib/use-case'

type ActorScope = Pick<Scope, 'db' | 'actor'>

/** What these points of a summary say today, by part; without those that are none of its points, or gone, or not for the actor. */
export async function loadCurrentSnapshots(
  scope: ActorScope,
  summary: StoredSummary,
  partIds: string[],
): Promise<Map<string, TakeawaySnapshot>> {
  requireUnfinished(summary)
  const parts = summary.parts.filter((part) => partIds.includes(part.id))
  const ids = parts.flatMap((part) => part.takeawayId ?? [])
  const current = await findSnapshots(scope.db, await openReports(scope), ids)
  return new Map(
    parts.flatMap((part) => {
      const snapshot = current.get(part.takeawayId ?? '')
      return snapshot ? [[part.id, snapshot] as const] : []
    }),
  )
}

/** What a point of a summary says today; not-found where it is none of its points, or gone, or not for the actor. */
export async function loadCurrentSnapshot(
  scope: ActorScope,
  summary: StoredSummary,
  partId: string,
): Promise<TakeawaySnapshot> {
  const snapshot = (await loadCurrentSnapshots(scope, summary, [partId])).get(partId)
  if (!snapshot) throw new DomainError('not-found')
  return snapshot
}
