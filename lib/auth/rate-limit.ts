import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { limiterStore } from '@/lib/auth/limiter-store'
import { DomainError } from '@/lib/errors'

/** points per seconds; counted in Postgres so that all instances share them. */
const limits = {
  signIn: { points: 5, duration: 300 },
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

/** Counts one; throws `too-many` with the seconds to wait once the limit is passed. */
export async function spend(limit: Limit, key: string): Promise<void> {
  try {
    await limiter(limit).consume(key)
  } catch (error) {
    if (error instanceof RateLimiterRes) throw tooMany(error.msBeforeNext)
    throw error
  }
}

async function forgive(limit: Limit, key: string): Promise<void> {
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
