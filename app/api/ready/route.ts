import { identify } from '@/lib/auth/identity'
import { listBackups } from '@/lib/backup/list-backups'
import { checkReadiness } from '@/lib/readiness-check'

/**
 * 200 only when this instance can serve: database reached and migrated, disk not full. Answers within 3 seconds. An
 * administrator is told of the backups too.
 */
export async function GET(request: Request): Promise<Response> {
  const status = await checkReadiness()
  const ready = status === 'ready'
  const backup = ready ? await readBackup(request.headers) : undefined
  return Response.json(
    { status, backup },
    {
      status: ready ? 200 : 503,
      headers: { 'cache-control': 'no-store', ...(ready ? {} : { 'retry-after': '5' }) },
    },
  )
}

/** The last backup and what is to worry about, for an administrator with a cookie or a token made to administer. */
async function readBackup(headers: Headers) {
  if (!headers.has('cookie') && !headers.has('authorization')) return undefined
  try {
    const { actor, by, scope } = await identify(headers)
    if (by === 'token' && scope !== 'admin') return undefined
    const { last, warning, schedule } = await listBackups({ actor }, {})
    return {
      warning,
      lastAt: last?.finishedAt ?? null,
      bytes: last ? Number(last.bytes) : null,
      file: last?.file ?? null,
      nextAt: schedule?.nextAt ?? null,
    }
  } catch {
    // Whoever may not know is told whether it can serve, and no more.
    return undefined
  }
}
