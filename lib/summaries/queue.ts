import { DomainError, invalid } from '@/lib/errors'
import { findExport, insertExport, mostAtOnce } from '@/lib/summaries/data/exports'
import { findTemplate } from '@/lib/summaries/data/templates'
import { freshShape, shapeOf } from '@/lib/summaries/shape'
import type { Scope } from '@/lib/use-case'

type Order = {
  id?: string
  summaryId?: string
  reportId?: string
  templateId?: string
  format: string
  locale: string
}

/** Puts an export into the queue and says how it stands; `too-many` while one has as many there as one may. */
export async function enqueue(
  scope: Pick<Scope, 'db' | 'actor' | 'now' | 'newId'>,
  { id = scope.newId(), summaryId = '', reportId = '', templateId = '', format, locale }: Order,
) {
  const at = scope.now()
  const order = { id, summaryId: summaryId || null, reportId: reportId || null, format, locale }
  const more = { templateId: templateId || null, requestedById: scope.actor.id, at }
  const outcome = await insertExport(scope.db, { ...order, ...more })
  if (outcome === 'full')
    throw new DomainError('too-many', {
      faults: [{ path: '', message: 'tooManyExports', values: { limit: mostAtOnce } }],
    })
  if (outcome === 'made') return freshShape(order, at)
  const row = await findExport(scope.db, id)
  if (!row || row.requestedById !== scope.actor.id) throw new DomainError('conflict')
  return shapeOf(row)
}

/** Throws `invalid` where there is no such template. */
export async function demandTemplate(scope: Pick<Scope, 'db'>, id: string): Promise<void> {
  if (!(await findTemplate(scope.db, id))) throw invalid('template', 'noTemplate')
}
