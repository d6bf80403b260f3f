import { z } from 'zod'
import { only, openReport } from '@/lib/access/report-access'
import { findAnnotations } from '@/lib/annotations/data/rows'
import { shapeOf } from '@/lib/annotations/shape'
import { id } from '@/lib/id'
import { query } from '@/lib/use-case'

const most = 20

/** The notes inside a takeaway's evidence and on its statement, the first 20 in the order of the text. */
export const readNotes = query({
  name: 'read-notes',
  permission: 'annotation.read',
  input: z.object({ takeawayId: id }),
  async run(scope, { takeawayId }) {
    const access = await openReport(scope, { takeawayId })
    const page = { newest: false, after: null, limit: most + 1 }
    const found = await findAnnotations(
      scope.db,
      only(access),
      scope.actor.id,
      { takeaway: takeawayId },
      page,
    )
    return {
      items: found.slice(0, most).map((row) => shapeOf(row, scope.actor)),
      more: found.length > most,
    }
  },
})
