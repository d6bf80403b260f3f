import { z } from 'zod'
import { id } from '@/lib/id'
import { putBases } from '@/lib/summaries/data/write'
import { todaysBasis } from '@/lib/summaries/renewal'
import { heldSummary } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

/** Takes over what changed in the source of a point: the summary says from now on what it says today. */
export const renewPoint = command({
  name: 'renew-point',
  permission: 'summary.edit',
  input: z.object({ id, partId: id }),
  subject: heldSummary,
  async run(scope, { id, partId }, { summary }) {
    const basis = await todaysBasis(scope, summary, partId)
    await putBases(scope.db, id, [{ id: partId, basis }], scope.now())
    return { code: basis.code }
  },
  activity: ({ input, subject, result }) => ({
    verb: 'summary.point-renewed',
    subjectKind: 'summary',
    subjectId: input.id,
    detail: { title: subject.summary.title, code: result.code },
  }),
})
