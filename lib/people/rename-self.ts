import { z } from 'zod'
import { updatePerson } from '@/lib/people/data'
import { name } from '@/lib/people/schema'
import { command } from '@/lib/use-case'

/** Changes the name one is shown by. */
export const renameSelf = command({
  name: 'rename-self',
  permission: 'self.manage',
  input: z.object({ name }),
  run: (scope, { name }) => updatePerson(scope.db, scope.actor.id, { name }),
  activity: ({ input, subject: _ }) => ({
    verb: 'person.renamed',
    subjectKind: 'person',
    subjectId: 'self',
    detail: { name: input.name },
  }),
})
