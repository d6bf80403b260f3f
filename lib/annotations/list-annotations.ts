import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { findAnnotations } from '@/lib/annotations/data/read'
import { annotationOutput, presentAnnotation } from '@/lib/annotations/present'
import { annotationFilters, listOrderFields } from '@/lib/annotations/schema'
import { decodeCursor, paging, toCursorPage } from '@/lib/cursor'
import { id } from '@/lib/id'
import { pageOf } from '@/lib/output'
import { query } from '@/lib/use-case'

const annotationCursor = z.object({ key: z.int(), id })

/** A page of annotations: of one report in the order of its text, orphaned ones last; else newest first. */
export const listAnnotations = query({
  name: 'list-annotations',
  permission: 'annotation.read',
  input: z.object({
    ...annotationFilters,
    ...listOrderFields,
    ...paging(50),
  }),
  output: pageOf(annotationOutput),
  async run(scope, { report, order, limit, cursor, ...filter }) {
    const access = await openReports(scope, report)
    const newest = order ? order === 'newest' : report === undefined
    const page = { newest, after: decodeCursor(cursor, annotationCursor), limit: limit + 1 }
    const found = await findAnnotations(scope.db, access, scope.actor.id, filter, page)
    const { items, nextCursor } = toCursorPage(found, limit, ({ key, id }) => ({ key, id }))
    return { items: items.map((row) => presentAnnotation(row, scope.actor)), nextCursor }
  },
})
