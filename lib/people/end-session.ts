import { z } from 'zod'
import { count } from '@/lib/output'
import { deleteSession } from '@/lib/people/data/credentials'
import { command } from '@/lib/use-case'

/** Ends one session of the actor; an ended one is no error. */
export const endSession = command({
  name: 'end-session',
  permission: 'self.manage',
  input: z.object({ id: z.string().max(100) }),
  output: count,
  run: (scope, { id }) => deleteSession(scope.db, scope.actor.id, id),
  activity: ({ input, result }) =>
    result > 0 ? { verb: 'session.ended', subjectKind: 'session', subjectId: input.id } : null,
})
