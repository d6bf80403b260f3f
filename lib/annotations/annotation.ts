import { openReport, type ReportAccess, singleReport } from '@/lib/access/report-access'
import { findAnnotations } from '@/lib/annotations/data/read'
import { DomainError } from '@/lib/errors'
import type { Scope } from '@/lib/use-case'

/** One annotation that the actor may see, or null. */
export async function findAnnotation(scope: Scope, access: ReportAccess, id: string) {
  const page = { newest: false, after: null, limit: 1 }
  const [row] = await findAnnotations(scope.db, singleReport(access), scope.actor.id, { ids: [id] }, page)
  return row ?? null
}

/** The annotation with its owner and proof; throws `not-found` where the actor may not see it. */
export async function openAnnotation(scope: Scope, id: string) {
  const access = await openReport(scope, { annotationId: id })
  const row = await findAnnotation(scope, access, id)
  if (!row) throw new DomainError('not-found')
  return { ownerId: row.authorId, access, row }
}
