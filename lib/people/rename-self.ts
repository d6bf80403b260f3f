import { z } from 'zod'
import { updatePerson } from '@/lib/people/data/people'
import { name } from '@/lib/people/schema'
import { command } from '@/lib/use-case'

/** Changes the actor's own name. */
export const renameSelf = command({
  name: 'rename-self',
  permission: 'self.manage',
  input: z.object({ name }),
  output: z.object({ id: z.string() }),
  async run(scope, { name }) {
    await updatePerson(scope.db, scope.actor.id, { name })
    return { id: scope.actor.id }
  },
  activity: ({ input, result }) => ({
    verb: 'person.renamed',
    subjectKind: 'person',
    subjectId: result.id,
    detail: { name: input.name },
  }),
})
