import { z } from 'zod'
import { DomainError } from '@/lib/errors'
import { requireFreeLogin } from '@/lib/people/account'
import { findPerson, updateLogin } from '@/lib/people/data/people'
import { email, requireLogin, username } from '@/lib/people/schema'
import { command } from '@/lib/use-case'

/** Changes the e-mail address or user name of a person; the password stays. */
export const changeLogin = command({
  name: 'change-login',
  permission: 'people.manage',
  input: z.object({ id: z.string().max(100), email, username }).superRefine(requireLogin),
  async run(scope, { id, ...login }) {
    if (!(await findPerson(scope.db, id))) throw new DomainError('not-found')
    await requireFreeLogin(scope.db, login, id)
    await updateLogin(scope.db, id, login)
  },
  activity: ({ input }) => ({ verb: 'person.login-changed', subjectKind: 'person', subjectId: input.id }),
})
