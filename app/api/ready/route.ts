import { isMigrated } from '@/lib/readiness'

/** 200 only when this instance can serve: database reached and migrated. */
export async function GET(): Promise<Response> {
  const ready = await isMigrated().catch(() => false)
  return Response.json(
    { status: ready ? 'ready' : 'not ready' },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
}
