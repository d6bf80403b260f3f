import { z } from 'zod'
import { decodeCursor, paging, toCursorPage } from '@/lib/cursor'
import { id } from '@/lib/id'
import { slug } from '@/lib/reports/schema'
import { findCurrentRevision } from '@/lib/revisions/data/revisions'
import { countUnsettled, findUnsettled } from '@/lib/revisions/data/unsettled'
import { presentUnsettled } from '@/lib/revisions/present'
import { query } from '@/lib/use-case'

const unsettledCursor = z.object({ start: z.int32(), id })

/** A page of the unsettled or the settled ranges of the current revision, in the order of the old text. */
export const listUnsettled = query({
  name: 'list-unsettled',
  permission: 'report.read',
  input: z.object({
    slug,
    state: z.enum(['waiting', 'settled']).default('waiting'),
    /** A single range, waiting or settled. */
    only: id.optional(),
    ...paging(20),
  }),
  report: ({ slug }) => ({ slug }),
  async run(scope, { state, only, limit, cursor }, { access }) {
    const current = await findCurrentRevision(scope.db, access)
    const rows = await findUnsettled(scope.db, access, current, scope.actor.id, {
      state,
      only,
      after: decodeCursor(cursor, unsettledCursor),
      limit: limit + 1,
    })
    const { items, nextCursor } = toCursorPage(rows, limit, ({ start, id }) => ({ start, id }))
    return {
      report: { slug: access.slug, title: access.title, titleEn: access.titleEn },
      revision: current.number,
      counts: await countUnsettled(scope.db, access, current, scope.actor.id),
      items: items.map((row) => presentUnsettled(row, scope.actor)),
      nextCursor,
    }
  },
})
