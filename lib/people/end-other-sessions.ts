import { z } from 'zod'
import { count } from '@/lib/output'
import { deleteSessions } from '@/lib/people/data/credentials'
import { command } from '@/lib/use-case'

/** Ends all sessions of the actor but the present one. */
export const endOtherSessions = command({
  name: 'end-other-sessions',
  permission: 'self.manage',
  input: z.object({ sessionId: z.string().max(100).nullable() }),
  output: z.object({ id: z.string(), count }),
  async run(scope, { sessionId }) {
    return { id: scope.actor.id, count: await deleteSessions(scope.db, scope.actor.id, sessionId) }
  },
  activity: ({ result: { id, count } }) =>
    count > 0 ? { verb: 'sessions.ended', subjectKind: 'person', subjectId: id, detail: { count } } : null,
})
