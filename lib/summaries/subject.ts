import { DomainError } from '@/lib/errors'
import { findSummary } from '@/lib/summaries/data/read'
import type { Scope } from '@/lib/use-case'

/** The summary asked about, with its owner for the permission table. */
export async function summarySubject(scope: Pick<Scope, 'db'>, input: { id: string }) {
  const summary = await findSummary(scope.db, input.id)
  if (!summary) throw new DomainError('not-found')
  return { ownerId: summary.ownerId, summary }
}

/** Throws `invalid` naming each chosen point that is not a living takeaway the actor may read. */
export function demandAll(items: { takeawayId: string }[], kept: string[]): void {
  const found = new Set(kept)
  const faults = items.flatMap((item, index) =>
    found.has(item.takeawayId) ? [] : [{ path: `items.${index}.takeawayId`, message: 'notTakeaway' }],
  )
  if (faults.length > 0) throw new DomainError('invalid', { faults })
}
