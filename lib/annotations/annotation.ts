import { type ReportAccess, singleReport } from '@/lib/access/report-access'
import { findAnnotations } from '@/lib/annotations/data/read'
import { DomainError } from '@/lib/errors'
import type { Scope } from '@/lib/use-case'

/** One annotation that the actor may see, or null. */
export async function findAnnotation(scope: Scope, access: ReportAccess, id: string) {
  const page = { newest: false, after: null, limit: 1 }
  const [row] = await findAnnotations(scope.db, singleReport(access), scope.actor.id, { ids: [id] }, page)
  return row ?? null
}

/** The report of an annotation. */
export const annotationReport = ({ id }: { id: string }) => ({ annotationId: id })

/** The annotation with its owner; throws `not-found` where the actor may not see it. */
export async function annotationSubject(
  scope: Scope,
  { id }: { id: string },
  { access }: { access: ReportAccess },
) {
  const row = await findAnnotation(scope, access, id)
  if (!row) throw new DomainError('not-found')
  return { ownerId: row.authorId, row }
}
