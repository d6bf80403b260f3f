import type { Actor, Role } from '@/lib/access/actor'
import { prisma } from '@/lib/db'

let made = 0

/** A person without a password, as an actor. */
export async function person(
  role: Role = 'staff',
  more: { name?: string; departmentId?: string } = {},
): Promise<Actor> {
  const id = crypto.randomUUID()
  const name = more.name ?? `同志${++made}`
  const departmentId = more.departmentId ?? null
  await prisma().user.create({ data: { id, name, email: `${id}@example.test`, role, departmentId } })
  return { id, name, role, departmentId }
}

export async function department(name = `处室${crypto.randomUUID().slice(0, 8)}`) {
  return prisma().department.create({ data: { name } })
}
