import { z } from 'zod'
import { insertDepartment } from '@/lib/people/data/departments'
import { name } from '@/lib/people/schema'
import { command } from '@/lib/use-case'

/** Makes a department; a name that exists is a conflict. */
export const createDepartment = command({
  name: 'create-department',
  permission: 'people.manage',
  input: z.object({ name }),
  async run(scope, { name }) {
    const id = scope.newId()
    await insertDepartment(scope.db, id, name)
    return { id }
  },
  activity: ({ input, result }) => ({
    verb: 'department.created',
    subjectKind: 'department',
    subjectId: result.id,
    detail: { name: input.name },
  }),
})
