import { z } from 'zod'
import { count, namedRef } from '@/lib/output'
import { findDepartments } from '@/lib/people/data/people'
import { query } from '@/lib/use-case'

/** The departments with the number of active people. */
export const listDepartments = query({
  name: 'list-departments',
  permission: 'people.read',
  input: z.object({}),
  output: z.array(namedRef.extend({ people: count })),
  async run(scope) {
    const rows = await findDepartments(scope.db)
    return rows.map(({ _count, ...department }) => ({ ...department, people: _count.users }))
  },
})
