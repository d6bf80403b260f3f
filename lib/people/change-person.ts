import { z } from 'zod'
import { loadPersonToChange, requireDepartment } from '@/lib/people/account'
import { updatePerson } from '@/lib/people/data/people'
import { departmentId, name, role } from '@/lib/people/schema'
import { command } from '@/lib/use-case'

/** Changes a person's name, role or department; the last administrator stays one. */
export const changePerson = command({
  name: 'change-person',
  permission: 'people.manage',
  input: z.object({ id: z.string().max(100), name, role, departmentId }),
  async run(scope, { id, ...change }) {
    await loadPersonToChange(scope.db, id, () => change.role === 'admin')
    await requireDepartment(scope.db, change.departmentId)
    await updatePerson(scope.db, id, change)
  },
  activity: ({ input }) => ({
    verb: 'person.changed',
    subjectKind: 'person',
    subjectId: input.id,
    detail: { name: input.name, role: input.role },
  }),
})
