import { findReadableReportIds } from '@/lib/access/data/reports'
import { openReport } from '@/lib/access/report-access'
import { contentDisposition } from '@/lib/documents/filename'
import { DomainError } from '@/lib/errors'
import { findExport, findExportFile } from '@/lib/exports/data/exports'
import { type ExportFormat, exportFormats } from '@/lib/exports/formats'
import { summarySubject } from '@/lib/summaries/subject'
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

/** The export with its file; `not-found` as of the export itself. */
export async function exportFileSubject(scope: Pick<Scope, 'db' | 'actor'>, { id }: { id: string }) {
  const found = await findExportFile(scope.db, id)
  const [mine] = found ? await ownExports(scope, [found]) : []
  if (!mine) throw new DomainError('not-found')
  return { ownerId: mine.requestedById, ...mine }
}

/** The file, while one may still read what it was made from; throws why there is none where it failed. */
export async function openExportFile(
  scope: Scope,
  found: Awaited<ReturnType<typeof exportFileSubject>>,
): Promise<{ body: Uint8Array; type: string; disposition: string }> {
  const { summaryId, reportId, status, fault, bytes, format, name } = found
  if (reportId) await openReport(scope, { reportId })
  if (summaryId) await summarySubject(scope, { id: summaryId })
  if (status === 'failed' || status === 'cancelled')
    throw new DomainError('invalid', { faults: [fault ?? { path: '', message: 'exportCancelled' }] })
  if (!bytes) throw new DomainError('not-found')
  const { extension, type } = exportFormats[format as ExportFormat]
  return { body: bytes, type, disposition: contentDisposition(name ?? '', extension) }
}
