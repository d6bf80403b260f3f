import { z } from 'zod'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { findSummaryAnyState, insertSummary } from '@/lib/summaries/data'
import { draft } from '@/lib/summaries/schema'
import { mustBeReadable } from '@/lib/summaries/subject'
import { command, type Scope } from '@/lib/use-case'

/** Stores a new summary of the chosen points; the same id sent again by its owner makes no second one. */
export const createSummary = command({
  name: 'create-summary',
  permission: 'summary.create',
  input: draft.extend({ id: id.optional(), report: z.string().max(200).optional() }),
  async run(scope, { id = scope.newId(), report, items, ...text }) {
    if (await standsAlready(scope, id)) return { id, made: false }
    const access = await mustBeReadable(scope, items)
    const about = report ? access.reports.find((one) => one.slug === report) : undefined
    if (report && !about) throw invalid('report', 'notInReport')
    const made = await insertSummary(
      scope.db,
      { ...text, id, ownerId: scope.actor.id, reportId: about?.id ?? null, at: scope.now() },
      items,
    )
    if (!made) await standsAlready(scope, id)
    return { id, made }
  },
  activity: ({ input, result }) =>
    result.made
      ? {
          verb: 'summary.created',
          subjectKind: 'summary',
          subjectId: result.id,
          detail: { title: input.title },
        }
      : null,
})

/** Whether the actor has made it before; anybody else's id is a conflict. */
async function standsAlready(scope: Scope, id: string): Promise<boolean> {
  const present = await findSummaryAnyState(scope.db, id)
  if (present && present.ownerId !== scope.actor.id) throw new DomainError('conflict')
  return present !== null
}
