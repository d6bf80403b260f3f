import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { toQuoteContext } from '@/lib/takeaways/context'
import { findTakeawayInContext } from '@/lib/takeaways/data/read'
import { presentTakeaway, takeawayOutput } from '@/lib/takeaways/present'
import { query } from '@/lib/use-case'

/** One takeaway with its evidence in context, figures, terms, links, and its neighbours in the report. */
export const readTakeaway = query({
  name: 'read-takeaway',
  permission: 'takeaway.read',
  input: z.object({ id }),
  output: takeawayOutput,
  report: ({ id }) => ({ takeawayId: id }),
  async run(scope, { id }, { access }) {
    const found = await findTakeawayInContext(scope.db, access, id)
    if (!found) throw new DomainError('not-found')
    const { previous, next, passages, ...row } = found
    const takeaway = presentTakeaway(row, scope.actor)
    return {
      ...takeaway,
      evidence: takeaway.evidence.map((one) => ({
        ...one,
        context: toQuoteContext(passages?.[one.id], one),
      })),
      previous,
      next,
    }
  },
})
