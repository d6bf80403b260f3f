import { z } from 'zod'
import { passwordSchema } from '@/lib/auth/password'
import { secret } from '@/lib/auth/secret'
import { isSetupToken } from '@/lib/auth/setup-token'
import { invalid } from '@/lib/errors'
import { administratorCount, lockAdministrators } from '@/lib/people/data/people'
import { enrol } from '@/lib/people/enrol'
import { demandLogin, email, name, username } from '@/lib/people/schema'
import { command } from '@/lib/use-case'

/** Makes the first administrator by the one-time set-up link, only while there is none. */
export const createFirstAdministrator = command({
  name: 'create-first-administrator',
  permission: 'open',
  input: z
    .object({ token: z.string().max(200), name, email, username, password: passwordSchema })
    .superRefine(demandLogin),
  async run(scope, { token, ...person }) {
    if (!isSetupToken(secret(), token)) throw invalid('', 'badLink')
    await lockAdministrators(scope.db)
    if ((await administratorCount(scope.db)) > 0) throw invalid('', 'badLink')
    return { id: await enrol(scope, { ...person, role: 'admin', departmentId: null }) }
  },
  activity: ({ result }) => ({ verb: 'person.created', subjectKind: 'person', subjectId: result.id }),
})
