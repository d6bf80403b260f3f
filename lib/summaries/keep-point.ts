import { z } from 'zod'
import { id } from '@/lib/id'
import { hashOf } from '@/lib/summaries/basis'
import { putKept } from '@/lib/summaries/data/write'
import { todaysBasis } from '@/lib/summaries/renewal'
import { heldSummary } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

/** Keeps a point as it was taken although its source says something else by now; a later change is shown again. */
export const keepPoint = command({
  name: 'keep-point',
  permission: 'summary.edit',
  input: z.object({ id, partId: id }),
  subject: heldSummary,
  async run(scope, { id, partId }, { summary }) {
    const basis = await todaysBasis(scope, summary, partId)
    await putKept(scope.db, id, [{ id: partId, keptHash: hashOf(basis) }])
    return { code: basis.code }
  },
  activity: ({ input, subject, result }) => ({
    verb: 'summary.point-kept',
    subjectKind: 'summary',
    subjectId: input.id,
    detail: { title: subject.summary.title, code: result.code },
  }),
})
