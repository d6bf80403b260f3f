import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { updateDismissedHashes, updateSnapshots } from '@/lib/summaries/data/write'
import { snapshotHash } from '@/lib/summaries/snapshot'
import { loadCurrentSnapshots, lockedSummarySubject, summaryActivity } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

const pointChange = z.object({ partId: id, state: z.string().length(64) })

/**
 * Takes over what changed in the sources of these points, or keeps them as they were taken. `state` is the state of the
 * source that was looked at; if one has changed again since, it is a `conflict` and nothing is written.
 */
export const applySourceChanges = command({
  name: 'apply-source-changes',
  permission: 'summary.edit',
  input: z.object({ id, want: z.enum(['new', 'old']), points: z.array(pointChange).min(1).max(2_000) }),
  output: z.object({ codes: z.array(z.string()) }),
  subject: lockedSummarySubject,
  async run(scope, { id, want, points }, { summary }) {
    const snapshots = await loadCurrentSnapshots(
      scope,
      summary,
      points.map((one) => one.partId),
    )
    const updates = points.flatMap(({ partId, state }) => {
      const snapshot = snapshots.get(partId)
      if (!snapshot) throw new DomainError('not-found')
      if (snapshotHash(snapshot) !== state) throw new DomainError('conflict')
      return [{ id: partId, snapshot, dismissedHash: state }]
    })
    if (want === 'new') await updateSnapshots(scope.db, id, updates, scope.now())
    else await updateDismissedHashes(scope.db, id, updates)
    return { codes: updates.map((one) => one.snapshot.code) }
  },
  activity: (done) =>
    done.result.codes.map((code) =>
      summaryActivity(done.input.want === 'new' ? 'summary.point-renewed' : 'summary.point-kept', done, {
        code,
      }),
    ),
})
