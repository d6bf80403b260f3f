import { prisma } from '@/lib/db'
import { dayMs } from '@/lib/duration'

/** A request under its key: two of one person with one key and another fingerprint are not the same. `claim` is its own. */
export type KeyedRequest = { userId: string; key: string; fingerprint: string; claim: string }

/** The body is null where it could not be kept. */
export type StoredAnswer = { status: number; body: string | null }

/** Milliseconds after which a request is taken for lost, and for which its answer is stored. */
const lifetimesMs = { claim: 120_000, answer: dayMs }

/** The seed is the same for a request that is sent again because its answer was lost. */
export type KeyClaim = { seed: string }

/** Claims the key for this request. Else the answer to it, or why there is none. */
export async function claimKey(
  { userId, key, fingerprint, claim }: KeyedRequest,
  now: Date,
): Promise<KeyClaim | 'in-progress' | 'reused' | StoredAnswer> {
  const before = (lifetime: keyof typeof lifetimesMs) => new Date(now.getTime() - lifetimesMs[lifetime])
  const [claimed] = await prisma().$queryRaw<KeyClaim[]>`
    WITH expired AS (
      DELETE FROM "IdempotencyKey" WHERE ("userId", key) IN (
        SELECT "userId", key FROM "IdempotencyKey"
        WHERE "claimedAt" < ${before('answer')}::timestamptz AND key <> ${key}
        LIMIT 20 FOR UPDATE SKIP LOCKED)
    )
    INSERT INTO "IdempotencyKey" AS k ("userId", key, fingerprint, claim, "claimedAt")
    VALUES (${userId}, ${key}, ${fingerprint}, ${claim}::uuid, ${now}::timestamptz)
    ON CONFLICT ("userId", key) DO UPDATE
    SET fingerprint = excluded.fingerprint, claim = excluded.claim, "claimedAt" = excluded."claimedAt", status = NULL, body = NULL,
      seed = CASE WHEN k.status IS NULL AND k.fingerprint = excluded.fingerprint THEN k.seed ELSE excluded.seed END
    WHERE k."claimedAt" < CASE WHEN k.status IS NULL THEN ${before('claim')}::timestamptz
      ELSE ${before('answer')}::timestamptz END
    RETURNING seed::text`
  if (claimed) return claimed
  const stored = await prisma().idempotencyKey.findUnique({ where: { userId_key: { userId, key } } })
  if (stored && stored.fingerprint !== fingerprint) return 'reused'
  return stored?.status ? { status: stored.status, body: stored.body } : 'in-progress'
}

export async function storeAnswer({ userId, key }: KeyedRequest, answer: StoredAnswer): Promise<void> {
  await prisma().idempotencyKey.update({ where: { userId_key: { userId, key } }, data: answer })
}

/** Lets go of the key of a request that failed, so that it can be sent again; nothing where another request has it. */
export async function releaseKey({ userId, key, claim }: KeyedRequest, now: Date): Promise<void> {
  const claimedAt = new Date(now.getTime() - lifetimesMs.claim - 1)
  await prisma().idempotencyKey.updateMany({
    where: { userId, key, claim, status: null },
    data: { claimedAt },
  })
}
