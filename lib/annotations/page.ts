import { z } from 'zod'
import type { ReportsAccess } from '@/lib/access/report-access'
import { findAnnotations } from '@/lib/annotations/data/read'
import { presentAnnotation } from '@/lib/annotations/present'
import { annotationFilters, listOrderFields } from '@/lib/annotations/schema'
import { decodeCursor, paging, toCursorPage } from '@/lib/cursor'
import { id } from '@/lib/id'
import type { Scope } from '@/lib/use-case'

const annotationCursor = z.object({ key: z.int(), id })

/** What a list of annotations is narrowed to, its order and its page. */
export const annotationPageInput = z.object({ ...annotationFilters, ...listOrderFields, ...paging(50) })

/** A page of annotations: of one report in the order of its text, orphaned ones last; else newest first. */
export async function loadAnnotationPage(
  scope: Scope,
  access: ReportsAccess,
  { report, order, limit, cursor, ...filter }: z.output<typeof annotationPageInput>,
) {
  const newest = order ? order === 'newest' : report === undefined
  const page = { newest, after: decodeCursor(cursor, annotationCursor), limit: limit + 1 }
  const found = await findAnnotations(scope.db, access, scope.actor.id, filter, page)
  const { items, nextCursor } = toCursorPage(found, limit, ({ key, id }) => ({ key, id }))
  return { items: items.map((row) => presentAnnotation(row, scope.actor)), nextCursor }
}
