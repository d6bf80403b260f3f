import { z } from 'zod'
import { DomainError, invalid } from '@/lib/errors'
import { findSummaryAnyState, insertSummary } from '@/lib/summaries/data'
import { draft } from '@/lib/summaries/schema'
import { mustBeReadable } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

/** Stores a new summary of the chosen points; the same id sent again by its owner makes no second one. */
export const createSummary = command({
  name: 'create-summary',
  permission: 'summary.create',
  input: draft.extend({ id: z.uuid().optional(), report: z.string().max(200).optional() }),
  async run(scope, { id = scope.newId(), report, items, ...text }) {
    const present = await findSummaryAnyState(scope.db, id)
    if (present?.ownerId === scope.actor.id) return { id, made: false }
    if (present) throw new DomainError('conflict')
    const access = await mustBeReadable(scope, items)
    const about = report ? access.reports.find((one) => one.slug === report) : undefined
    if (report && !about) throw invalid('report', 'notInReport')
    await insertSummary(
      scope.db,
      { ...text, id, ownerId: scope.actor.id, reportId: about?.id ?? null, at: scope.now() },
      items,
    )
    return { id, made: true }
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
