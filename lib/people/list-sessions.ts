import { z } from 'zod'
import { instant } from '@/lib/output'
import { findSessions } from '@/lib/people/data/credentials'
import { query } from '@/lib/use-case'

/** The sessions of the actor, newest first. */
export const listSessions = query({
  name: 'list-sessions',
  permission: 'self.manage',
  input: z.object({}),
  output: z.array(
    z.object({
      id: z.string(),
      createdAt: instant,
      expiresAt: instant,
      userAgent: z.string().nullable(),
      ipAddress: z.string().nullable(),
    }),
  ),
  run: (scope) => findSessions(scope.db, scope.actor.id, scope.now()),
})
