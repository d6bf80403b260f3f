import { findReadableReportIds } from '@/lib/access/data/reports'
import { DomainError } from '@/lib/errors'
import { findExport } from '@/lib/exports/data/exports'
import type { Scope } from '@/lib/use-case'

/** The export asked about; `not-found` for all but who requested it, and while they may not read a report it quotes. */
export async function exportSubject(scope: Pick<Scope, 'db' | 'actor'>, input: { id: string }) {
  const found = await findExport(scope.db, input.id)
  const [mine] = found ? await ownExports(scope, [found]) : []
  if (!mine) throw new DomainError('not-found')
  return { ownerId: mine.requestedById, found: mine }
}

/** Those of these exports that the actor requested, without files that quote a report they may no longer read. */
export async function ownExports<ExportRow extends { requestedById: string; reportIds: string[] }>(
  { db, actor }: Pick<Scope, 'db' | 'actor'>,
  rows: ExportRow[],
): Promise<ExportRow[]> {
  const own = rows.filter((row) => row.requestedById === actor.id)
  const readable = await findReadableReportIds(
    db,
    actor,
    own.flatMap((row) => row.reportIds),
  )
  return own.filter((row) => row.reportIds.every((id) => readable.has(id)))
}
