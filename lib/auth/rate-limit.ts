import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { limiterStore } from '@/lib/auth/limiter-store'
import { DomainError } from '@/lib/errors'

/** points per seconds; counted in Postgres so that all instances share them. */
const limits = {
  /** Guesses at one person's password from devices they never used. */
  signIn: { points: 5, duration: 300 },
  /** The same from one device they did use: strangers' guesses do not count here. */
  signInDevice: { points: 10, duration: 300 },
  /** From one address: an office behind one address has a few slips, not thirty. */
  signInAddress: { points: 30, duration: 300 },
  /** Of all strangers together. */
  signInAll: { points: 300, duration: 300 },
  password: { points: 5, duration: 300 },
  write: { points: 120, duration: 60 },
  export: { points: 20, duration: 60 },
} as const

export type Limit = keyof typeof limits

const kept = globalThis as typeof globalThis & { tashanLimiters?: Map<Limit, RateLimiterPostgres> }

function limiter(limit: Limit): RateLimiterPostgres {
  kept.tashanLimiters ??= new Map()
  let found = kept.tashanLimiters.get(limit)
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
    kept.tashanLimiters.set(limit, found)
  }
  return found
}

function tooMany(milliseconds: number): DomainError {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  return new DomainError('too-many', { faults: [{ path: '', message: 'tooMany', values: { seconds } }] })
}

/** Counts one; throws `too-many` with the seconds to wait once the limit is passed. Returns whether it was the last one left. */
export async function spend(limit: Limit, key: string): Promise<{ last: boolean }> {
  try {
    const { consumedPoints } = await limiter(limit).consume(key)
    return { last: consumedPoints === limits[limit].points }
  } catch (error) {
    if (error instanceof RateLimiterRes) throw tooMany(error.msBeforeNext)
    throw error
  }
}

/** Takes back one that was counted. */
export async function giveBack(limit: Limit, key: string): Promise<void> {
  await limiter(limit).reward(key)
}

/** Forgets all that were counted. */
export async function forgive(limit: Limit, key: string): Promise<void> {
  await limiter(limit).delete(key)
}

/** For guesses: counted before they are tried, so that many at once are counted too; one that is right wipes the count. */
export async function slowed<Result>(
  limit: Limit,
  key: string,
  guess: () => Promise<Result>,
): Promise<Result> {
  await spend(limit, key)
  const result = await guess()
  await forgive(limit, key)
  return result
}
