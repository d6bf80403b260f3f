import { z } from 'zod'
import { instant } from '@/lib/output'
import { findOpenInvitations } from '@/lib/people/data/invitations'
import { role } from '@/lib/people/schema'
import { query } from '@/lib/use-case'

/** The invitations that can still be used, newest first. */
export const listInvitations = query({
  name: 'list-invitations',
  permission: 'people.manage',
  input: z.object({}),
  output: z.array(
    z.object({
      id: z.uuid(),
      name: z.string().nullable(),
      email: z.string().nullable(),
      role,
      createdAt: instant,
      expiresAt: instant,
      department: z.object({ name: z.string() }).nullable(),
      createdBy: z.object({ name: z.string() }),
    }),
  ),
  run: (scope) => findOpenInvitations(scope.db, scope.now()),
})
