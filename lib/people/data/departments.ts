import type { Db } from '@/lib/db'

export function findDepartments(db: Db) {
  return db.department.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    take: 500,
    select: { id: true, name: true, _count: { select: { users: { where: { deactivatedAt: null } } } } },
  })
}

export async function hasDepartment(db: Db, id: string): Promise<boolean> {
  return (await db.department.findUnique({ where: { id }, select: { id: true } })) !== null
}

export async function isDepartmentNameTaken(db: Db, name: string, except?: string): Promise<boolean> {
  const found = await db.department.findUnique({ where: { name }, select: { id: true } })
  return found !== null && found.id !== except
}

export async function insertDepartment(db: Db, id: string, name: string): Promise<void> {
  await db.department.create({ data: { id, name } })
}

export async function updateDepartmentName(db: Db, id: string, name: string): Promise<number> {
  return (await db.department.updateMany({ where: { id }, data: { name } })).count
}
