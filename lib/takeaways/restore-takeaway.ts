import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { DomainError, invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { findTakeawayReport, unmarkTakeawayDeleted } from '@/lib/takeaways/data/write'
import { command } from '@/lib/use-case'

/** Restores a deleted takeaway; throws `invalid` if its parent is deleted or a child itself. */
export const restoreTakeaway = command({
  name: 'restore-takeaway',
  permission: 'takeaway.write',
  input: z.object({ id }),
  output: z.object({ id, report: z.string(), code: z.string() }),
  async subject(scope, { id }) {
    const takeaway = await findTakeawayReport(scope.db, id)
    if (!takeaway) throw new DomainError('not-found')
    return { ...takeaway, access: await openReport(scope, { reportId: takeaway.reportId }, 'alone') }
  },
  async run(scope, { id }, { access, code }) {
    if (!(await unmarkTakeawayDeleted(scope.db, access, id))) throw invalid('', 'parentDeleted')
    return { id, code, report: access.slug }
  },
  activity: ({ subject, result }) => ({
    verb: 'takeaway.restored',
    subjectKind: 'takeaway',
    subjectId: result.id,
    detail: { code: subject.code, title: subject.title },
  }),
})
