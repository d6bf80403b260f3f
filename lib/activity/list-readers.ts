import { z } from 'zod'
import { findReaders, presenceTimeoutMs } from '@/lib/activity/data/presence'
import { presenceInput, presenceReport, toPresenceSubject } from '@/lib/activity/presence'
import { listOf, memberRef } from '@/lib/output'
import { query } from '@/lib/use-case'

/** The other people who have the takeaway, annotation or report open now, at most 50. */
export const listReaders = query({
  name: 'list-readers',
  permission: 'discussion.read',
  input: z.object(presenceInput),
  output: listOf(memberRef),
  report: presenceReport,
  async run(scope, input, { access }) {
    const subject = toPresenceSubject(input, access)
    const since = new Date(scope.now().getTime() - presenceTimeoutMs)
    return { items: await findReaders(scope.db, access, subject.id, scope.actor.id, since) }
  },
})
