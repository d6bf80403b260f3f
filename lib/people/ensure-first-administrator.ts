import { z } from 'zod'
import { passwordSchema } from '@/lib/auth/password'
import { createAccount } from '@/lib/people/account'
import { countAdministrators, lockAdministrators } from '@/lib/people/data/people'
import { name } from '@/lib/people/schema'
import { command } from '@/lib/use-case'

/** Creates the administrator of the settings while there is none; only the start script calls it. */
export const ensureFirstAdministrator = command({
  name: 'ensure-first-administrator',
  permission: 'open',
  input: z.object({ email: z.string().trim().toLowerCase().pipe(z.email()), name, password: passwordSchema }),
  output: z.object({ id: z.string().nullable() }),
  async run(scope, person) {
    await lockAdministrators(scope.db)
    if ((await countAdministrators(scope.db)) > 0) return { id: null }
    return {
      id: await createAccount(scope, { ...person, username: null, role: 'admin', departmentId: null }),
    }
  },
  activity: ({ result }) =>
    result.id ? { verb: 'person.created', subjectKind: 'person', subjectId: result.id } : null,
})
