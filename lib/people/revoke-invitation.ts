import { z } from 'zod'
import { updateInvitationRevoked } from '@/lib/people/data/invitations'
import { command } from '@/lib/use-case'

/** Makes an invitation's link worthless; harmless if it is so already. */
export const revokeInvitation = command({
  name: 'revoke-invitation',
  permission: 'people.manage',
  input: z.object({ id: z.uuid() }),
  run: (scope, { id }) => updateInvitationRevoked(scope.db, id, scope.now()),
  activity: ({ input, result }) =>
    result > 0 ? { verb: 'invitation.revoked', subjectKind: 'invitation', subjectId: input.id } : null,
})
