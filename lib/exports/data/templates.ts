import type { Db } from '@/lib/db'

const author = { select: { id: true, name: true } } as const

/** The office's templates that stand, newest first. */
export function findTemplates(db: Db) {
  return db.officeTemplate.findMany({
    where: { deletedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
    select: { id: true, name: true, fileName: true, sha256: true, createdAt: true, createdBy: author },
  })
}

/** A template that stands, with its bytes. */
export function findTemplate(db: Db, id: string) {
  return db.officeTemplate.findFirst({ where: { id, deletedAt: null } })
}

export async function insertTemplate(
  db: Db,
  row: {
    id: string
    name: string
    fileName: string
    bytes: Uint8Array<ArrayBuffer>
    sha256: string
    createdById: string
    createdAt: Date
  },
): Promise<void> {
  await db.officeTemplate.create({ data: row })
}

export async function markTemplateDeleted(db: Db, id: string, at: Date): Promise<void> {
  await db.officeTemplate.update({ where: { id }, data: { deletedAt: at } })
}
