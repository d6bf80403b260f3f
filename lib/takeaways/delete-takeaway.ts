import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { findTakeawayReport, markTakeawayDeleted } from '@/lib/takeaways/data/write'
import { command } from '@/lib/use-case'

/** Marks a takeaway deleted, so that it can be restored; throws `invalid` if it has children. */
export const deleteTakeaway = command({
  name: 'delete-takeaway',
  permission: 'takeaway.write',
  input: z.object({ id }),
  output: z.object({ id, report: z.string(), code: z.string(), title: z.string() }),
  report: ({ id }) => ({ takeawayId: id }),
  lock: 'alone',
  async run(scope, { id }, { access }) {
    if (!(await markTakeawayDeleted(scope.db, access, id, scope.actor.id, scope.now())))
      throw invalid('', 'hasChildren')
    const takeaway = await findTakeawayReport(scope.db, id)
    return { id, report: access.slug, code: takeaway?.code ?? '', title: takeaway?.title ?? '' }
  },
  activity: ({ result }) => ({
    verb: 'takeaway.deleted',
    subjectKind: 'takeaway',
    subjectId: result.id,
    detail: { code: result.code, title: result.title },
  }),
})
