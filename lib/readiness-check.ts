import { toDomainError } from '@/lib/database-error'
import { diskWasFull, prisma } from '@/lib/db'

export type Readiness = 'ready' | 'not migrated' | 'disk full' | 'database away'

/** Shorter than the three seconds that a monitor is promised; milliseconds. */
const timeoutMs = 2_500

/** Whether the database answers in time, all migrations are finished and the disk is not full. */
export async function checkReadiness(): Promise<Readiness> {
  const timeout = new Promise<'database away'>((done) => setTimeout(done, timeoutMs, 'database away').unref())
  return Promise.race([checkMigrations().catch(toReadiness), timeout])
}

/** Reads a missing migration table as an unmigrated database. */
function toReadiness(error: unknown): Readiness {
  return toDomainError(error) === error ? 'not migrated' : 'database away'
}

async function checkMigrations(): Promise<Readiness> {
  const rows = await prisma().$queryRaw<{ done: bigint; open: bigint }[]>`
    SELECT count(*) FILTER (WHERE finished_at IS NOT NULL) AS done,
           count(*) FILTER (WHERE finished_at IS NULL AND rolled_back_at IS NULL) AS open
    FROM _prisma_migrations`
  const row = rows[0]
  if (row === undefined || row.done === 0n || row.open > 0n) return 'not migrated'
  return diskWasFull() ? 'disk full' : 'ready'
}
