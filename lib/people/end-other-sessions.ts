import { z } from 'zod'
import { endSessions } from '@/lib/people/data/credentials'
import { command } from '@/lib/use-case'

/** Signs one out everywhere but here. */
export const endOtherSessions = command({
  name: 'end-other-sessions',
  permission: 'self.manage',
  input: z.object({ sessionId: z.string().max(100).nullable() }),
  run: (scope, { sessionId }) => endSessions(scope.db, scope.actor.id, sessionId),
  activity: () => null,
})
