import { z } from 'zod'
import { id } from '@/lib/id'
import { updateSnapshots } from '@/lib/summaries/data/write'
import { loadCurrentSnapshot, lockedSummarySubject, summaryActivity } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

/** Takes over what changed in the source of a point: the summary says from now on what it says today. */
export const refreshPoint = command({
  name: 'refresh-point',
  permission: 'summary.edit',
  input: z.object({ id, partId: id }),
  output: z.object({ code: z.string() }),
  subject: lockedSummarySubject,
  async run(scope, { id, partId }, { summary }) {
    const snapshot = await loadCurrentSnapshot(scope, summary, partId)
    await updateSnapshots(scope.db, id, [{ id: partId, snapshot }], scope.now())
    return { code: snapshot.code }
  },
  activity: (done) => summaryActivity('summary.point-renewed', done, { code: done.result.code }),
})
