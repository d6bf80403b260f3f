import { z } from 'zod'
import { singleReport } from '@/lib/access/report-access'
import { findAnnotations } from '@/lib/annotations/data/read'
import { annotationOutput, presentAnnotation } from '@/lib/annotations/present'
import { id } from '@/lib/id'
import { listOf } from '@/lib/output'
import { query } from '@/lib/use-case'

const maxAnnotations = 20

/** The annotations on a takeaway's evidence and statement, the first 20 in the order of the text. */
export const readTakeawayAnnotations = query({
  name: 'read-takeaway-annotations',
  permission: 'annotation.read',
  input: z.object({ takeawayId: id }),
  output: listOf(annotationOutput).extend({ more: z.boolean() }),
  report: ({ takeawayId }) => ({ takeawayId }),
  async run(scope, { takeawayId }, { access }) {
    const page = { newest: false, after: null, limit: maxAnnotations + 1 }
    const found = await findAnnotations(
      scope.db,
      singleReport(access),
      scope.actor.id,
      { takeaway: takeawayId },
      page,
    )
    return {
      items: found.slice(0, maxAnnotations).map((row) => presentAnnotation(row, scope.actor)),
      more: found.length > maxAnnotations,
    }
  },
})
