import { only, openReport, type ReportAccess } from '@/lib/access/report-access'
import { findAnnotations } from '@/lib/annotations/data/rows'
import { DomainError } from '@/lib/errors'
import type { Scope } from '@/lib/use-case'

/** One annotation the actor may see, or null. */
export async function findNote(scope: Scope, access: ReportAccess, id: string) {
  const page = { newest: false, after: null, limit: 1 }
  const [row] = await findAnnotations(scope.db, only(access), scope.actor.id, { ids: [id] }, page)
  return row ?? null
}

/** The annotation with its proof and whose it is; not-found for whoever may not see it. */
export async function openNote(scope: Scope, id: string) {
  const access = await openReport(scope, { annotationId: id })
  const row = await findNote(scope, access, id)
  if (!row) throw new DomainError('not-found')
  return { ownerId: row.authorId, access, row }
}
