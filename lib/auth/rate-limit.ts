import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { prisma } from '@/lib/db'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'

/** Points per duration in seconds, counted in Postgres so that all instances share them. */
const limits = {
  /** Guesses at one person's password from devices the person never used. */
  signIn: { points: 5, duration: 300 },
  /** Guesses from one device that the person has used; guesses of strangers do not count here. */
  signInDevice: { points: 10, duration: 300 },
  /** Guesses from one address, which an office may share. */
  signInAddress: { points: 30, duration: 300 },
  /** Guesses of all strangers together. */
  signInAll: { points: 300, duration: 300 },
  password: { points: 5, duration: 300 },
  get write() {
    return { points: env().TASHAN_WRITES_PER_MINUTE, duration: 60 }
  },
  get export() {
    return { points: env().TASHAN_EXPORTS_PER_MINUTE, duration: 60 }
  },
}

export type RateLimitName = keyof typeof limits

/** What is left of a limit, and the seconds until all of it is. */
export type RateLimitState = {
  name: RateLimitName
  points: number
  duration: number
  left: number
  reset: number
}

const globalCache = globalThis as typeof globalThis & {
  tashanLimiters?: Map<RateLimitName, RateLimiterPostgres>
}

function limiterOf(limit: RateLimitName): RateLimiterPostgres {
  globalCache.tashanLimiters ??= new Map()
  let found = globalCache.tashanLimiters.get(limit)
  if (!found) {
    found = new RateLimiterPostgres({
      storeClient: limiterStore,
      storeType: 'client',
      tableName: 'RateLimit',
      tableCreated: true,
      clearExpiredByTimeout: true,
      keyPrefix: limit,
      ...limits[limit],
    })
    globalCache.tashanLimiters.set(limit, found)
  }
  return found
}

function tooMany(milliseconds: number): DomainError {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  return new DomainError('too-many', { faults: [{ path: '', message: 'tooMany', values: { seconds } }] })
}

/** Counts one; throws `too-many` with the seconds to wait. Returns what is left. */
export async function consumeLimit(limit: RateLimitName, key: string): Promise<RateLimitState> {
  try {
    const { remainingPoints, msBeforeNext } = await limiterOf(limit).consume(key)
    return {
      name: limit,
      ...limits[limit],
      left: remainingPoints,
      reset: Math.ceil(msBeforeNext / 1000),
    }
  } catch (error) {
    if (error instanceof RateLimiterRes) throw tooMany(error.msBeforeNext)
    throw error
  }
}

/** Takes back one counted attempt. */
export async function refundLimit(limit: RateLimitName, key: string): Promise<void> {
  await limiterOf(limit).reward(key)
}

/** Resets the count. */
export async function resetLimit(limit: RateLimitName, key: string): Promise<void> {
  await limiterOf(limit).delete(key)
}

/** Counts before the attempt, so that parallel guesses count too; a success resets the count. */
export async function limitAttempts<Result>(
  limit: RateLimitName,
  key: string,
  attempt: () => Promise<Result>,
): Promise<Result> {
  await consumeLimit(limit, key)
  const result = await attempt()
  await resetLimit(limit, key)
  return result
}

type SqlStatement = { name?: string; text: string; values: unknown[] }

/** The pg client that rate-limiter-flexible needs, over the one pool; each count is one statement. */
const limiterStore = {
  async query({ text, values }: SqlStatement) {
    const rows = await prisma().$queryRawUnsafe<Record<string, unknown>[]>(text, ...values)
    return { rows: rows.map(withNumbers), rowCount: rows.length }
  },
}

/** Converts BigInt to number, which the library calculates with. */
function withNumbers(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  )
}
