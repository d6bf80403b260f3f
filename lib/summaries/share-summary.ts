import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { count } from '@/lib/output'
import { upsertShares } from '@/lib/summaries/data/write'
import { summaryActivity, summarySubject } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

const level = z.enum(['read', 'write'])
const share = z.union([
  z.object({ userId: z.string().min(1).max(100), level }),
  z.object({ departmentId: id, level }),
])

/** Says with whom a summary is shared, for reading or for writing together; who is not named no longer sees it. */
export const shareSummary = command({
  name: 'share-summary',
  permission: 'summary.share',
  input: z.object({ id, shares: z.array(share).max(500) }),
  output: z.object({ shares: count }),
  subject: summarySubject,
  async run(scope, { id, shares }) {
    const once = [
      ...new Map(shares.map((one) => ['userId' in one ? one.userId : one.departmentId, one])).values(),
    ]
    const made = await upsertShares(scope.db, id, once, 'end')
    if (made !== once.length) throw invalid('shares', 'notPerson')
    return { shares: made }
  },
  activity: (done) => summaryActivity('summary.shared', done, { shares: done.result.shares }),
})
