import { DomainError, invalid } from '@/lib/errors'
import { findExport, insertExport, maxPending } from '@/lib/exports/data/exports'
import { findTemplate } from '@/lib/exports/data/templates'
import { presentExport, presentNewExport } from '@/lib/exports/present'
import type { Scope } from '@/lib/use-case'

type ExportRequest = {
  id?: string
  summaryId?: string
  reportId?: string
  templateId?: string
  format: string
  locale: string
}

/** Puts an export into the queue and says how it stands; `too-many` while one has as many there as one may. */
export async function enqueueExport(
  scope: Pick<Scope, 'db' | 'actor' | 'now' | 'newId'>,
  { id = scope.newId(), summaryId = '', reportId = '', templateId = '', format, locale }: ExportRequest,
) {
  const at = scope.now()
  const request = { id, summaryId: summaryId || null, reportId: reportId || null, format, locale }
  const more = { templateId: templateId || null, requestedById: scope.actor.id, at }
  const outcome = await insertExport(scope.db, { ...request, ...more })
  if (outcome === 'full')
    throw new DomainError('too-many', {
      faults: [{ path: '', message: 'tooManyExports', values: { limit: maxPending } }],
    })
  if (outcome === 'made') return presentNewExport(request, at)
  const row = await findExport(scope.db, id)
  if (!row || row.requestedById !== scope.actor.id) throw new DomainError('conflict')
  return presentExport(row)
}

/** Throws `invalid` where there is no such template. */
export async function requireTemplate(scope: Pick<Scope, 'db'>, id: string): Promise<void> {
  if (!(await findTemplate(scope.db, id))) throw invalid('template', 'noTemplate')
}
