import { z } from 'zod'
import { count } from '@/lib/output'
import { updateInvitationRevoked } from '@/lib/people/data/invitations'
import { command } from '@/lib/use-case'

/** Revokes an invitation; a used or revoked one is no error. */
export const revokeInvitation = command({
  name: 'revoke-invitation',
  permission: 'people.manage',
  input: z.object({ id: z.uuid() }),
  output: count,
  run: (scope, { id }) => updateInvitationRevoked(scope.db, id, scope.now()),
  activity: ({ input, result }) =>
    result > 0 ? { verb: 'invitation.revoked', subjectKind: 'invitation', subjectId: input.id } : null,
})
