import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { departmentExists, updatePerson } from '@/lib/people/data'
import { departmentId, name, role } from '@/lib/people/schema'
import { changeable } from '@/lib/people/succession'
import { command } from '@/lib/use-case'

/** Changes a person's name, role or department; the last administrator stays one. */
export const changePerson = command({
  name: 'change-person',
  permission: 'people.manage',
  input: z.object({ id: z.string().max(100), name, role, departmentId }),
  async run(scope, { id, ...change }) {
    await changeable(scope.db, id, () => change.role === 'admin')
    if (change.departmentId && !(await departmentExists(scope.db, change.departmentId))) {
      throw invalid('departmentId', 'malformed')
    }
    await updatePerson(scope.db, id, change)
  },
  activity: ({ input }) => ({
    verb: 'person.changed',
    subjectKind: 'person',
    subjectId: input.id,
    detail: { name: input.name, role: input.role },
  }),
})
