import { e2ePassword, e2ePeople } from '@/tests/support/people-e2e'

/**
 * Fills the database of DATABASE_URL with the first report and one person of each role; resolves with their ids by
 * user name. The program is loaded here, after the settings are whole.
 */
export async function seedPeople(): Promise<Record<string, string>> {
  const { loadFirstReport } = await import('@/lib/takeaways/seed')
  const { ensureFirstAdministrator } = await import('@/lib/people/ensure-first-administrator')
  const { createPerson } = await import('@/lib/people/create-person')
  const { createDepartment } = await import('@/lib/people/create-department')
  await loadFirstReport()
  const { id } = await ensureFirstAdministrator(
    { actor: null },
    { email: 'admin@example.test', password: e2ePassword, name: '管理员' },
  )
  const root = { id: id ?? '', name: '管理员', role: 'admin' as const, departmentId: null }
  const department = await createDepartment({ actor: root }, { name: '综合处' })
  const ids: Record<string, string> = {}
  for (const person of e2ePeople) {
    const made = await createPerson(
      { actor: root },
      { ...person, departmentId: department.id, password: e2ePassword },
    )
    ids[person.username] = made.id
  }
  return ids
}
