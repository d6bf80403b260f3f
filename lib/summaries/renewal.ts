import { openReports } from '@/lib/access/report-access'
import { DomainError } from '@/lib/errors'
import { type Basis, basisOf } from '@/lib/summaries/basis'
import { findContents } from '@/lib/summaries/data/points'
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
  const rows = ids.length > 0 ? await findContents(scope.db, await openReports(scope), ids) : []
  const byId = new Map(rows.map((row) => [row.id, row]))
  return new Map(
    parts.flatMap((part) => {
      const row = byId.get(part.takeawayId ?? '')
      return row ? [[part.id, basisOf(row)] as const] : []
    }),
  )
}

/** What a point of a summary says today; not-found where it is none of its points, or gone, or not for the actor. */
export async function todaysBasis(scope: Asking, summary: StoredSummary, partId: string): Promise<Basis> {
  const basis = (await todaysBases(scope, summary, [partId])).get(partId)
  if (!basis) throw new DomainError('not-found')
  return basis
}
