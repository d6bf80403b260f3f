import { openReports } from '@/lib/access/report-access'
import { DomainError } from '@/lib/errors'
import type { Basis } from '@/lib/summaries/basis'
import { findBases } from '@/lib/summaries/data/basis'
import { demandOpen, type StoredSummary } from '@/lib/summaries/subject'
import type { Scope } from '@/lib/use-case'

type Asking = Pick<Scope, 'db' | 'actor'>

/** What these points of a summary say today, by part; without those that are none of its points, or gone, or not for the actor. */
export async function todaysBases(
  scope: Asking,
  summary: StoredSummary,
  partIds: string[],
): Promise<Map<string, Basis>> {
  demandOpen(summary)
  const parts = summary.parts.filter((part) => partIds.includes(part.id))
  const ids = parts.flatMap((part) => part.takeawayId ?? [])
  const today = await findBases(scope.db, await openReports(scope), ids)
  return new Map(
    parts.flatMap((part) => {
      const basis = today.get(part.takeawayId ?? '')
      return basis ? [[part.id, basis] as const] : []
    }),
  )
}

/** What a point of a summary says today; not-found where it is none of its points, or gone, or not for the actor. */
export async function todaysBasis(scope: Asking, summary: StoredSummary, partId: string): Promise<Basis> {
  const basis = (await todaysBases(scope, summary, [partId])).get(partId)
  if (!basis) throw new DomainError('not-found')
  return basis
}
