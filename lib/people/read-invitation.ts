import { z } from 'zod'
import { tokenHash } from '@/lib/auth/token'
import { DomainError } from '@/lib/errors'
import { findInvitation } from '@/lib/people/data/invitations'
import { personOutput } from '@/lib/people/schema'
import { query } from '@/lib/use-case'

/** The invitation of a link; throws not-found for a used, revoked or expired one. */
export const readInvitation = query({
  name: 'read-invitation',
  permission: 'open',
  input: z.object({ token: z.string().max(200) }),
  output: personOutput
    .omit({ id: true })
    .extend({ name: z.string().nullable(), email: z.string().nullable() }),
  async run(scope, { token }) {
    const found = await findInvitation(scope.db, tokenHash(token), scope.now())
    if (!found) throw new DomainError('not-found')
    const { name, email, role, department } = found
    return { name, email, role, department: department?.name ?? null }
  },
})
