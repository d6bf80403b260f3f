import { z } from 'zod'
import { endSessions } from '@/lib/people/data/credentials'
import { command } from '@/lib/use-case'

/** Signs one out everywhere but here. */
export const endOtherSessions = command({
  name: 'end-other-sessions',
  permission: 'self.manage',
  input: z.object({ sessionId: z.string().max(100).nullable() }),
  async run(scope, { sessionId }) {
    return { id: scope.actor.id, count: await endSessions(scope.db, scope.actor.id, sessionId) }
  },
  activity: ({ result: { id, count } }) =>
    count > 0 ? { verb: 'sessions.ended', subjectKind: 'person', subjectId: id, detail: { count } } : null,
})
