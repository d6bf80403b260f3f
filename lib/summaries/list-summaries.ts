import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { decodeCursor, paging, timestamp, toCursorPage } from '@/lib/cursor'
import { id } from '@/lib/id'
import { pageOutput } from '@/lib/output'
import { findSummaries, grantOf } from '@/lib/summaries/data/read'
import { summaryListItemOutput } from '@/lib/summaries/schema'
import { query } from '@/lib/use-case'

const summaryCursor = z.object({ at: timestamp, id })

/** The summaries the actor may read, their own and those shared with them, last changed first; of these on demand only the ones or the others, or what they deleted and may restore. */
export const listSummaries = query({
  name: 'list-summaries',
  permission: 'summary.list',
  input: z.object({ ...paging(50), whose: z.enum(['all', 'mine', 'shared', 'deleted']).default('all') }),
  output: pageOutput(summaryListItemOutput),
  async run(scope, { limit, cursor, whose }) {
    const after = decodeCursor(cursor, summaryCursor)
    const mayAll = (permission: 'summary.read' | 'summary.delete') => may(scope.actor, permission)
    const range = {
      all: mayAll('summary.read') ? 'everyones' : 'own',
      mine: 'mine',
      shared: 'shared',
      deleted: mayAll('summary.delete') ? 'everyones' : 'mine',
    } as const
    const rows = await findSummaries(
      scope.db,
      scope.actor,
      range[whose],
      whose === 'deleted' ? 'deleted' : 'living',
      after && { updatedAt: after.at, id: after.id },
      limit + 1,
    )
    const page = toCursorPage(rows, limit, ({ updatedAt: at, id }) => ({ at, id }))
    const items = page.items.map(({ _count, owner, shares, ...row }) => ({
      ...row,
      grant: grantOf(shares),
      count: _count.parts,
      owner: { id: owner.id, name: owner.name, department: owner.department?.name ?? null },
    }))
    return { ...page, items, can: { create: may(scope.actor, 'summary.create') } }
  },
})
