import { setTimeout as wait } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import type { ClientBase } from 'pg'
import { isDiskFull, isWriteConflict, toDomainError } from '@/lib/database-error'
import { env } from '@/lib/env'
import { statementNames } from '@/lib/statement-names'
import { type Prisma, PrismaClient } from '@/prisma/generated/client'

/** The client, or the transaction of the running command. */
export type Db = Prisma.TransactionClient

const globalCache = globalThis as typeof globalThis & {
  tashanPrisma?: PrismaClient
  tashanReplica?: PrismaClient
  tashanDiskFullAt?: number
}

/** Milliseconds to wait for a connection and for an answer, and to keep an idle connection. */
const timeoutsMs = { connect: 5_000, query: 30_000, idle: 600_000 }

/** The one client of the process; its pool has at most 10 connections. */
export function prisma(): PrismaClient {
  if (!globalCache.tashanPrisma) {
    const url = env().DATABASE_URL
    if (!url) throw new Error('DATABASE_URL is not set: start with npm start')
    globalCache.tashanPrisma = createClient(url)
  }
  return globalCache.tashanPrisma
}

/** The client of the read replica; null where none is set. */
export function replica(): PrismaClient | null {
  const url = env().DATABASE_READ_URL
  if (url) globalCache.tashanReplica ??= createClient(url)
  return globalCache.tashanReplica ?? null
}

/** What is asked here is small and its pages are in memory: starting workers costs more than they do, an index less. */
const planForSmallAnswers = (client: ClientBase) =>
  client.query('SET max_parallel_workers_per_gather = 0; SET random_page_cost = 1.1')

function createClient(url: string): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg(
      {
        connectionString: url,
        max: 10,
        idleTimeoutMillis: timeoutsMs.idle,
        keepAlive: true,
        connectionTimeoutMillis: timeoutsMs.connect,
        query_timeout: timeoutsMs.query,
        onConnect: planForSmallAnswers,
      },
      env().TASHAN_PREPARED_STATEMENTS ? { statementNameGenerator: statementNames() } : {},
    ),
    // Tests count statements by these events; making them costs each statement a copy of its values as text.
    log: env().NODE_ENV === 'test' ? [{ emit: 'event', level: 'query' }] : [],
  })
}

/** Runs in one transaction; retries and throws as `retryOnConflict`. */
export function inTransaction<T>(run: (tx: Db) => Promise<T>): Promise<T> {
  return retryOnConflict(async () => {
    const committed: AfterCommit = new Set()
    const result = await prisma().$transaction(
      (tx) => {
        afterCommits.set(tx, committed)
        return run(tx)
      },
      { timeout: 20_000, maxWait: 10_000 },
    )
    for (const callback of committed) callback()
    return result
  })
}

const maxAttempts = 5

/**
 * Retries a write conflict up to four times after a random pause. Throws `conflict` or `invalid` for a broken rule
 * of the schema, `unavailable` when the database cannot answer.
 */
export async function retryOnConflict<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (isDiskFull(error)) globalCache.tashanDiskFullAt = Date.now()
      if (!isWriteConflict(error) || attempt >= maxAttempts) throw toDomainError(error)
      await wait(Math.random() * 2 ** attempt * 10)
    }
  }
}

type AfterCommit = Set<() => void>
const afterCommits = new WeakMap<Db, AfterCommit>()

/** Calls back once the transaction has committed, or at once outside of one; the same function once. */
export function afterCommit(db: Db, callback: () => void): void {
  const waiting = afterCommits.get(db)
  if (waiting) waiting.add(callback)
  else callback()
}

/** Whether a transaction of this process failed within the last minute because the disk is full. */
export function diskWasFull(): boolean {
  return Date.now() - (globalCache.tashanDiskFullAt ?? 0) < 60_000
}
