import { DomainError, invalid } from '@/lib/errors'
import { findExport } from '@/lib/summaries/data/exports'
import { findSummary } from '@/lib/summaries/data/read'
import { lockSummary } from '@/lib/summaries/data/write'
import type { OutlinePart } from '@/lib/summaries/outline'
import type { Scope } from '@/lib/use-case'

export type StoredSummary = NonNullable<Awaited<ReturnType<typeof findSummary>>>

/** The summary asked about, with its owner and what the actor was granted, for the permission table. */
export async function summarySubject(scope: Pick<Scope, 'db' | 'actor'>, input: { id: string }) {
  const summary = await findSummary(scope.db, input.id, scope.actor)
  if (!summary) throw new DomainError('not-found')
  return { ownerId: summary.ownerId, grant: summary.grant, summary }
}

/** The same for a command that changes or freezes what its points say: others that do so wait until it is over. */
export async function heldSummary(scope: Pick<Scope, 'db' | 'actor'>, input: { id: string }) {
  await lockSummary(scope.db, input.id)
  return summarySubject(scope, input)
}

/** Throws `invalid` naming each chosen point that is not a living takeaway the actor may read, by its place in what was said. */
export function demandAll(parts: OutlinePart[], kept: string[], path: 'items' | 'outline'): void {
  const found = new Set(kept)
  const faults = parts.flatMap((part, index) =>
    part.kind !== 'point' || found.has(part.takeawayId)
      ? []
      : [{ path: `${path}.${index}.takeawayId`, message: 'notTakeaway' }],
  )
  if (faults.length > 0) throw new DomainError('invalid', { faults })
}

/** A finished summary is changed by nobody until it is reopened. */
export function demandOpen(summary: StoredSummary): void {
  if (summary.finish) throw invalid('', 'finished')
}

/** The export asked about; it is for nobody but whoever asked for it. */
export async function exportSubject(scope: Pick<Scope, 'db'>, input: { id: string }) {
  const found = await findExport(scope.db, input.id)
  if (!found) throw new DomainError('not-found')
  return { ownerId: found.requestedById, found }
}
