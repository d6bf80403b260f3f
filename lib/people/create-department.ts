import { z } from 'zod'
import { invalid } from '@/lib/errors'
import { insertDepartment, isDepartmentNameTaken } from '@/lib/people/data/people'
import { name } from '@/lib/people/schema'
import { command } from '@/lib/use-case'

/** Creates a department; names are unique. */
export const createDepartment = command({
  name: 'create-department',
  permission: 'people.manage',
  input: z.object({ name }),
  output: z.object({ id: z.string() }),
  async run(scope, { name }) {
    if (await isDepartmentNameTaken(scope.db, name)) throw invalid('name', 'taken')
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
