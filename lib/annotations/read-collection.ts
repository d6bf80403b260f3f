import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import { countAnnotations, findAnnotations } from '@/lib/annotations/data/read'
import { annotationOutput, presentAnnotation } from '@/lib/annotations/present'
import { annotationFilters, listOrderFields } from '@/lib/annotations/schema'
import { paging } from '@/lib/cursor'
import { query } from '@/lib/use-case'

const { limit } = paging(50)

/** A numbered page of annotations that are not deleted and that the actor may see, with the total. */
export const readCollection = query({
  name: 'read-collection',
  permission: 'annotation.read',
  input: z.object({
    ...annotationFilters,
    ...listOrderFields,
    limit,
    page: z.coerce.number().int().min(0).max(100_000).optional(),
  }),
  output: z.object({
    items: z.array(annotationOutput),
    total: z.number().int(),
    page: z.number().int(),
    limit: z.number().int(),
  }),
  async run(scope, { report, order, limit, page = 0, ...given }) {
    const access = await openReports(scope, report)
    const filter = { ...given, standing: true }
    const newest = order ? order === 'newest' : report === undefined
    const total = await countAnnotations(scope.db, access, scope.actor.id, filter)
    const range = { newest, after: null, skip: page * limit, limit }
    const rows = await findAnnotations(scope.db, access, scope.actor.id, filter, range)
    return { items: rows.map((row) => presentAnnotation(row, scope.actor)), total, page, limit }
  },
})
