import { setTimeout as wait } from 'node:timers/promises'
import { toDomainError } from '@/lib/database-error'
import { type Db, prisma, replica } from '@/lib/db'
import { DomainError } from '@/lib/errors'
import { log } from '@/lib/log'

/** How long a read waits for a replica that is behind, and how long one that failed is left alone; milliseconds. */
const catchUpMs = 300
const pollMs = 15
const restMs = 10_000

const globalCache = globalThis as typeof globalThis & { tashanReplicaRestsUntil?: number }

/**
 * Runs a long read on the replica once that holds all that the primary held at the call, so that nobody misses their own
 * writes; on the primary where the replica is missing, too far behind or silent.
 */
export async function readFromReplica<T>(read: (db: Db) => Promise<T>): Promise<T> {
  const standby = replica()
  if (!standby || Date.now() < (globalCache.tashanReplicaRestsUntil ?? 0)) return read(prisma())
  const [at] = await prisma().$queryRaw<{ lsn: string }[]>`SELECT pg_current_wal_lsn()::text AS lsn`
  try {
    if (await catchesUp(standby, at?.lsn ?? '')) return await read(standby)
  } catch (error) {
    if (error instanceof DomainError || toDomainError(error) === error) throw error
    globalCache.tashanReplicaRestsUntil = Date.now() + restMs
    log.warn({ err: error }, 'the read replica failed; the primary is read')
  }
  return read(prisma())
}

async function catchesUp(standby: Db, lsn: string): Promise<boolean> {
  const until = Date.now() + catchUpMs
  while (!(await hasReplayed(standby, lsn))) {
    if (Date.now() > until) return false
    await wait(pollMs)
  }
  return true
}

/** Whether a server holds the write-ahead log up to this position; one that is no standby holds what it wrote. */
async function hasReplayed(database: Db, lsn: string): Promise<boolean> {
  const [row] = await database.$queryRaw<{ holds: boolean | null }[]>`
    SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END
      >= ${lsn}::pg_lsn AS holds`
  return row?.holds === true
}
