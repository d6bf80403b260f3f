import { z } from 'zod'
import { passwordSchema } from '@/lib/auth/password'
import { secret } from '@/lib/auth/secret'
import { isSetupToken } from '@/lib/auth/setup-token'
import { invalid } from '@/lib/errors'
import { createAccount } from '@/lib/people/account'
import { countAdministrators, lockAdministrators } from '@/lib/people/data/people'
import { email, name, requireLogin, username } from '@/lib/people/schema'
import { command } from '@/lib/use-case'

/** Creates the first administrator by the one-time set-up link; only while there is none. */
export const createFirstAdministrator = command({
  name: 'create-first-administrator',
  permission: 'open',
  input: z
    .object({ token: z.string().max(200), name, email, username, password: passwordSchema })
    .superRefine(requireLogin),
  output: z.object({ id: z.string() }),
  async run(scope, { token, ...person }) {
    if (!isSetupToken(secret(), token)) throw invalid('', 'badLink')
    await lockAdministrators(scope.db)
    if ((await countAdministrators(scope.db)) > 0) throw invalid('', 'badLink')
    return { id: await createAccount(scope, { ...person, role: 'admin', departmentId: null }) }
  },
  activity: ({ result }) => ({ verb: 'person.created', subjectKind: 'person', subjectId: result.id }),
})
