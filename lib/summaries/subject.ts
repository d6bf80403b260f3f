import { openReports } from '@/lib/access/report-access'
import { DomainError } from '@/lib/errors'
import { findSummary, readableTakeaways } from '@/lib/summaries/data'
import type { Scope } from '@/lib/use-case'

/** The summary asked about, with its owner for the permission table. */
export async function summarySubject(scope: Pick<Scope, 'db'>, input: { id: string }) {
  const summary = await findSummary(scope.db, input.id)
  if (!summary) throw new DomainError('not-found')
  return { ownerId: summary.ownerId, summary }
}

/** Throws `invalid` naming each chosen point that is not a living takeaway the actor may read. */
export async function mustBeReadable(scope: Pick<Scope, 'db' | 'actor'>, items: { takeawayId: string }[]) {
  const access = await openReports(scope.db, scope.actor)
  const readable = await readableTakeaways(
    scope.db,
    access,
    items.map((item) => item.takeawayId),
  )
  const faults = items.flatMap((item, index) =>
    readable.has(item.takeawayId) ? [] : [{ path: `items.${index}.takeawayId`, message: 'notTakeaway' }],
  )
  if (faults.length > 0) throw new DomainError('invalid', { faults })
  return access
}
