import { z } from 'zod'
import { findOpenInvitations } from '@/lib/people/data/invitations'
import { query } from '@/lib/use-case'

/** The invitations that can still be used, newest first. */
export const listInvitations = query({
  name: 'list-invitations',
  permission: 'people.manage',
  input: z.object({}),
  run: (scope) => findOpenInvitations(scope.db, scope.now()),
})
