import { z } from 'zod'
import { id } from '@/lib/id'
import { updateDismissedHashes } from '@/lib/summaries/data/write'
import { snapshotHash } from '@/lib/summaries/snapshot'
import { loadCurrentSnapshot, lockedSummarySubject, summaryActivity } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

/** Keeps a point as it was taken although its source says something else by now; a later change is shown again. */
export const dismissPointUpdate = command({
  name: 'dismiss-point-update',
  permission: 'summary.edit',
  input: z.object({ id, partId: id }),
  output: z.object({ code: z.string() }),
  subject: lockedSummarySubject,
  async run(scope, { id, partId }, { summary }) {
    const snapshot = await loadCurrentSnapshot(scope, summary, partId)
    await updateDismissedHashes(scope.db, id, [{ id: partId, dismissedHash: snapshotHash(snapshot) }])
    return { code: snapshot.code }
  },
  activity: (done) => summaryActivity('summary.point-kept', done, { code: done.result.code }),
})
