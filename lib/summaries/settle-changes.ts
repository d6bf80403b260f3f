import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { hashOf } from '@/lib/summaries/basis'
import { putBases, putKept } from '@/lib/summaries/data/write'
import { todaysBases } from '@/lib/summaries/renewal'
import { heldSummary } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

const point = z.object({ partId: id, state: z.string().length(64) })

/**
 * Takes over what changed in the sources of these points, or keeps them as they were taken. `state` is the state of the
 * source that was looked at; if one has changed again since, it is a `conflict` and nothing is written.
 */
export const settleChanges = command({
  name: 'settle-changes',
  permission: 'summary.edit',
  input: z.object({ id, want: z.enum(['new', 'old']), points: z.array(point).min(1).max(2_000) }),
  subject: heldSummary,
  async run(scope, { id, want, points }, { summary }) {
    const bases = await todaysBases(
      scope,
      summary,
      points.map((one) => one.partId),
    )
    const settled = points.flatMap(({ partId, state }) => {
      const basis = bases.get(partId)
      if (!basis) throw new DomainError('not-found')
      if (hashOf(basis) !== state) throw new DomainError('conflict')
      return [{ id: partId, basis, keptHash: state }]
    })
    if (want === 'new') await putBases(scope.db, id, settled, scope.now())
    else await putKept(scope.db, id, settled)
    return { codes: settled.map((one) => one.basis.code) }
  },
  activity: ({ input, subject, result }) =>
    result.codes.map((code) => ({
      verb: input.want === 'new' ? 'summary.point-renewed' : 'summary.point-kept',
      subjectKind: 'summary',
      subjectId: input.id,
      detail: { title: subject.summary.title, code },
    })),
})
