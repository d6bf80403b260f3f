import { z } from 'zod'
import { invitationPath } from '@/lib/addresses'
import { newToken, tokenHash } from '@/lib/auth/token'
import { dayMs } from '@/lib/duration'
import { instant } from '@/lib/output'
import { requireDepartment, requireFreeLogin } from '@/lib/people/account'
import { insertInvitation } from '@/lib/people/data/invitations'
import { departmentId, email, role } from '@/lib/people/schema'
import { command } from '@/lib/use-case'

const validDays = 7

/** Creates a one-time link to choose name and password; valid for seven days, shown once. */
export const invitePerson = command({
  name: 'invite-person',
  permission: 'people.manage',
  input: z.object({
    name: z.string().trim().max(60).nullish(),
    email,
    role: role.default('staff'),
    departmentId,
  }),
  output: z.object({ id: z.uuid(), path: z.string(), expiresAt: instant }),
  async run(scope, { name, ...invitation }) {
    await requireFreeLogin(scope.db, { email: invitation.email, username: null })
    await requireDepartment(scope.db, invitation.departmentId)
    const token = newToken('inv')
    const id = scope.newId()
    const createdAt = scope.now()
    const expiresAt = new Date(createdAt.getTime() + validDays * dayMs)
    await insertInvitation(scope.db, {
      ...invitation,
      id,
      name: name || null,
      tokenHash: tokenHash(token),
      createdById: scope.actor.id,
      createdAt,
      expiresAt,
    })
    return { id, path: invitationPath(token), expiresAt }
  },
  activity: ({ input, result }) => ({
    verb: 'person.invited',
    subjectKind: 'invitation',
    subjectId: result.id,
    detail: { role: input.role },
  }),
})
