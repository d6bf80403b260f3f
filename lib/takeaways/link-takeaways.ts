import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { id } from '@/lib/id'
import { trimmedText, trimmedTextOrNull } from '@/lib/reports/schema'
import { findLinkEnds, upsertLink } from '@/lib/takeaways/data/write'
import { takeawayHead } from '@/lib/takeaways/schema'
import { command } from '@/lib/use-case'

/** Links a practice to an action of the same report; the reason replaces that of a present link. */
export const linkTakeaways = command({
  name: 'link-takeaways',
  permission: 'takeaway.write',
  input: z.object({
    practiceId: id,
    actionId: id,
    reason: trimmedText(1000).min(1),
    reasonEn: trimmedTextOrNull(2000),
  }),
  output: z.object({ practiceId: id, actionId: id, practice: takeawayHead, action: takeawayHead }),
  report: (input) => ({ takeawayId: input.practiceId }),
  lock: 'alone',
  async run(scope, { practiceId, actionId, reason, reasonEn }, { access }) {
    const ends = await findLinkEnds(scope.db, access, [practiceId, actionId])
    const practice = ends.find((end) => end.id === practiceId)
    const action = ends.find((end) => end.id === actionId)
    if (!action || !practice) throw invalid('actionId', 'notInReport')
    if (practice.kind !== 'practice' || action.kind !== 'action') throw invalid('actionId', 'linkKinds')
    const made = { createdById: scope.actor.id, createdAt: scope.now() }
    await upsertLink(scope.db, access, { practiceId, actionId, reason, reasonEn, ...made })
    return { practiceId, actionId, practice, action }
  },
  activity: ({ result }) => ({
    verb: 'link.made',
    subjectKind: 'takeaway',
    subjectId: result.practiceId,
    detail: { practice: result.practice.code, action: result.action.code },
  }),
})
