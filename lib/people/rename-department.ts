import { z } from 'zod'
import { DomainError, invalid } from '@/lib/errors'
import { isDepartmentNameTaken, updateDepartmentName } from '@/lib/people/data/people'
import { name } from '@/lib/people/schema'
import { command } from '@/lib/use-case'

/** Renames a department; names are unique. */
export const renameDepartment = command({
  name: 'rename-department',
  permission: 'people.manage',
  input: z.object({ id: z.uuid(), name }),
  async run(scope, { id, name }) {
    if (await isDepartmentNameTaken(scope.db, name, id)) throw invalid('name', 'taken')
    if ((await updateDepartmentName(scope.db, id, name)) === 0) throw new DomainError('not-found')
  },
  activity: ({ input }) => ({
    verb: 'department.renamed',
    subjectKind: 'department',
    subjectId: input.id,
    detail: { name: input.name },
  }),
})
