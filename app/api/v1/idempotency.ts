import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { RequestFault } from '@/app/_entry/request-fault'
import { claimKey, type KeyedRequest, releaseKey, storeAnswer } from '@/lib/auth/data/idempotency-keys'
import { type Clock, systemClock } from '@/lib/clock'
import { log } from '@/lib/log'

const maxLength = 200
/** Characters of an answer that is stored. */
export const maxAnswer = 200_000

/**
 * Answers a request with an Idempotency-Key once a day; a retry after a lost answer creates the same ids again.
 * Throws for a key of another request, or of a request that still runs.
 */
export async function answerOnce(
  request: Request,
  userId: string,
  bytes: Uint8Array,
  respond: (clock: Clock) => Promise<Response>,
): Promise<Response> {
  const key = request.headers.get('idempotency-key')
  if (key === null) return respond(systemClock)
  if (!/^[!-~]+$/.test(key) || key.length > maxLength)
    throw new RequestFault('bad-request', { path: '', message: 'badKey', values: { limit: maxLength } })
  // Not by the host: several lead to one installation.
  const { pathname, search } = new URL(request.url)
  const fingerprint = createHash('sha256')
    .update(`${request.method} ${pathname}${search}\n`)
    .update(bytes)
    .digest('base64url')
  const keyed = { userId, key, fingerprint, claim: crypto.randomUUID() }
  const release = async (error: unknown) => {
    await releaseKey(keyed, new Date()).catch(() => void releaseLater(keyed))
    throw error
  }
  // A claim may stand though the connection broke before its answer.
  const claim = await claimKey(keyed, new Date()).catch(release)
  if (claim === 'reused') throw new RequestFault('key-reused', { path: '', message: 'keyReused' })
  if (claim === 'in-progress')
    throw new RequestFault(
      'in-progress',
      { path: '', message: 'keyInProgress' },
      { headers: { 'retry-after': '1' } },
    )
  if (!('seed' in claim)) {
    if (claim.body === null) throw new RequestFault('answer-not-kept', { path: '', message: 'keyAnswered' })
    return new Response(claim.body || null, {
      status: claim.status,
      headers: {
        'content-type': 'application/json',
        'cache-control': 'no-store',
        'idempotency-replayed': 'true',
      },
    })
  }
  const clock = { now: systemClock.now, newId: idsFrom(claim.seed) }
  const response = await respond(clock).catch(release)
  // What is done keeps its key even where the answer cannot be stored: sent again it is refused, and not done twice.
  // Where the database went away in between, the same ids keep it from being done twice.
  const body = await response.clone().text()
  const { status } = response
  await storeAnswer(keyed, { status, body: body.length <= maxAnswer ? body : null })
    .catch(() => storeAnswer(keyed, { status, body: null }))
    .catch(() => void releaseLater(keyed))
  return response
}

/** Ids in the form of a UUID of version 8 (RFC 9562, section 5.8), the same for the same seed in the same order. */
function idsFrom(seed: string): () => string {
  let count = 0
  return () => {
    const hex = createHash('sha256').update(`${seed} ${count++}`).digest('hex')
    const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  }
}

const releaseTries = { everyMs: 1_000, count: 120 }

/** Lets go of a key once the database answers again; after as long the claim ends by itself. */
async function releaseLater(keyed: KeyedRequest): Promise<void> {
  const failedAt = new Date()
  for (let tries = 0; tries < releaseTries.count; tries++) {
    await wait(releaseTries.everyMs, undefined, { ref: false })
    const done = await releaseKey(keyed, failedAt).then(
      () => true,
      () => false,
    )
    if (done) return
  }
  log.warn({ key: keyed.key }, 'the key of a failed request was not released')
}
