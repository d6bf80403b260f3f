import { z } from 'zod'
import { passwordSchema } from '@/lib/auth/password'
import { tokenHash } from '@/lib/auth/token'
import { invalid } from '@/lib/errors'
import { createAccount } from '@/lib/people/account'
import { consumeInvitation, findInvitation } from '@/lib/people/data/invitations'
import { email, name, requireLogin, username } from '@/lib/people/schema'
import { command } from '@/lib/use-case'

/** Creates the person who holds an invitation's link, with its role and department; uses up the link. */
export const acceptInvitation = command({
  name: 'accept-invitation',
  permission: 'open',
  input: z
    .object({ token: z.string().max(200), name, email, username, password: passwordSchema })
    .superRefine(requireLogin),
  output: z.object({ id: z.string() }),
  async run(scope, { token, ...person }) {
    const found = await findInvitation(scope.db, tokenHash(token), scope.now())
    if (!found) throw invalid('', 'badLink')
    const id = await createAccount(scope, { ...person, role: found.role, departmentId: found.departmentId })
    if (!(await consumeInvitation(scope.db, found.id, id, scope.now()))) throw invalid('', 'badLink')
    return { id }
  },
  activity: ({ result }) => ({ verb: 'person.joined', subjectKind: 'person', subjectId: result.id }),
})
