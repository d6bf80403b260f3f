import { createHash } from 'node:crypto'
import { RequestFault } from '@/app/_entry/request-fault'
import { claimKey, releaseKey, storeAnswer } from '@/lib/auth/data/idempotency-keys'

const maxLength = 200
/** Characters of an answer that is stored. */
export const maxAnswer = 200_000

/**
 * Answers a request with an Idempotency-Key once: sent again within a day, it is answered as it was. Throws for a key
 * that was used for another request, or whose request is still worked on.
 */
export async function answerOnce(
  request: Request,
  userId: string,
  bytes: Uint8Array,
  respond: () => Promise<Response>,
): Promise<Response> {
  const key = request.headers.get('idempotency-key')
  if (key === null) return respond()
  if (!/^[!-~]+$/.test(key) || key.length > maxLength)
    throw new RequestFault('bad-request', { path: '', message: 'badKey', values: { limit: maxLength } })
  const { method, url } = request
  const fingerprint = createHash('sha256').update(`${method} ${url}\n`).update(bytes).digest('base64url')
  const keyed = { userId, key, fingerprint }
  const claim = await claimKey(keyed, new Date())
  if (claim === 'reused') throw new RequestFault('key-reused', { path: '', message: 'keyReused' })
  if (claim === 'in-progress')
    throw new RequestFault(
      'in-progress',
      { path: '', message: 'keyInProgress' },
      { headers: { 'retry-after': '1' } },
    )
  if (claim !== 'claimed') {
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
  const response = await respond().catch(async (error) => {
    await releaseKey(keyed)
    throw error
  })
  // What is done keeps its key even where the answer cannot be stored: sent again it is refused, and not done twice.
  const body = await response.clone().text()
  const { status } = response
  await storeAnswer(keyed, { status, body: body.length <= maxAnswer ? body : null }).catch(() =>
    storeAnswer(keyed, { status, body: null }),
  )
  return response
}
