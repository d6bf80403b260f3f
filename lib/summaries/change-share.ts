import { z } from 'zod'
import type { Db } from '@/lib/db'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { count } from '@/lib/output'
import { countShares, findPartners } from '@/lib/summaries/data/read'
import { deleteShare, updateShare, upsertShares } from '@/lib/summaries/data/write'
import { resolvePartner } from '@/lib/summaries/partners'
import { summaryActivity, summarySubject } from '@/lib/summaries/subject'
import { command } from '@/lib/use-case'

const level = z.enum(['read', 'write'])
/** The id of a person or a department. */
const partnerId = z.string().min(1).max(100)

/** Shares a summary with one more, changes what one may do, or ends one share; all others stay as they are by then. */
export const changeShare = command({
  name: 'change-share',
  permission: 'summary.share',
  input: z.discriminatedUnion('step', [
    /** `who` is a person or a department by its label, or by a name that only one has. */
    z.object({ step: z.literal('add'), id, who: z.string().max(500), level }),
    z.object({ step: z.literal('level'), id, with: partnerId, level }),
    z.object({ step: z.literal('remove'), id, with: partnerId }),
  ]),
  output: z.object({ changed: z.boolean(), shares: count }),
  subject: summarySubject,
  async run({ db }, input, { summary }) {
    const changed =
      input.step === 'add'
        ? await addShare(db, summary, input)
        : input.step === 'level'
          ? await updateShare(db, summary.id, input.with, input.level)
          : await deleteShare(db, summary.id, input.with)
    return { changed, shares: await countShares(db, summary.id) }
  },
  activity: (done) =>
    done.result.changed ? summaryActivity('summary.shared', done, { shares: done.result.shares }) : null,
})

/** Throws `invalid` where nobody is named who can be added. */
async function addShare(
  db: Db,
  summary: { id: string; ownerId: string },
  { who, level }: { who: string; level: 'read' | 'write' },
): Promise<boolean> {
  const partner = resolvePartner(await findPartners(db, summary), who)
  const share = partner?.kind === 'department' ? { departmentId: partner.id } : { userId: partner?.id }
  if (!partner || (await upsertShares(db, summary.id, [{ ...share, level }], 'stay')) !== 1)
    throw invalid('who', 'notPartner')
  return true
}
