import { prisma } from '@/lib/db'

/** Whether the database answers and every migration started in it was finished. */
export async function isMigrated(): Promise<boolean> {
  const rows = await prisma().$queryRaw<{ done: bigint; open: bigint }[]>`
    SELECT count(*) FILTER (WHERE finished_at IS NOT NULL) AS done,
           count(*) FILTER (WHERE finished_at IS NULL AND rolled_back_at IS NULL) AS open
    FROM _prisma_migrations`
  const row = rows[0]
  return row !== undefined && row.done > 0n && row.open === 0n
}
