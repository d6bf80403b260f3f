import { z } from 'zod'
import { passwordSchema } from '@/lib/auth/password'
import { createAccount } from '@/lib/people/account'
import { departmentId, email, name, requireLogin, role, username } from '@/lib/people/schema'
import { command } from '@/lib/use-case'

/** Creates a person with a first password that the administrator hands over. */
export const createPerson = command({
  name: 'create-person',
  permission: 'people.manage',
  input: z
    .object({ name, email, username, role: role.default('staff'), departmentId, password: passwordSchema })
    .superRefine(requireLogin),
  output: z.object({ id: z.string() }),
  run: async (scope, person) => ({ id: await createAccount(scope, person) }),
  activity: ({ input, result }) => ({
    verb: 'person.created',
    subjectKind: 'person',
    subjectId: result.id,
    detail: { name: input.name, role: input.role },
  }),
})
