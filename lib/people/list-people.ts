import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { decodeCursor, paging, toCursorPage } from '@/lib/cursor'
import { pageOutput } from '@/lib/output'
import { findPeople, toShownEmail } from '@/lib/people/data/people'
import { departmentId, personOutput, role } from '@/lib/people/schema'
import { query } from '@/lib/use-case'

const peopleCursor = z.object({ name: z.string(), id: z.string() })

/** People by name; only administrators see and search sign-in names and last visits. */
export const listPeople = query({
  name: 'list-people',
  permission: 'people.read',
  input: z.object({
    q: z.string().trim().max(60).optional(),
    departmentId,
    role: z.union([z.literal(''), role]).optional(),
    state: z.enum(['active', 'inactive', 'all']).default('active'),
    ...paging(50),
  }),
  output: pageOutput(personOutput),
  async run(scope, { limit, cursor, q, departmentId, role, state }) {
    const manage = may(scope.actor, 'people.manage')
    const filter = {
      q,
      byLogin: manage,
      departmentId: departmentId ?? undefined,
      role: role || undefined,
      state,
    }
    const rows = await findPeople(scope.db, filter, decodeCursor(cursor, peopleCursor), limit + 1)
    const page = toCursorPage(rows, limit, ({ name, id }) => ({ name, id }))
    const items = page.items.map(({ id, name, role, departmentId, department, deactivatedAt, ...row }) => {
      const { username, lastVisitAt, createdAt } = row
      return {
        ...{ id, name, role, departmentId, department: department?.name ?? null },
        active: deactivatedAt === null,
        ...(manage ? { email: toShownEmail(row.email), username, lastVisitAt, createdAt } : {}),
      }
    })
    return { ...page, items, can: { manage } }
  },
})
