import { z } from 'zod'
import { findSessions } from '@/lib/people/data/credentials'
import { query } from '@/lib/use-case'

/** The sessions of the actor, newest first. */
export const listSessions = query({
  name: 'list-sessions',
  permission: 'self.manage',
  input: z.object({}),
  run: (scope) => findSessions(scope.db, scope.actor.id, scope.now()),
})
