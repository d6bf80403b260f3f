import { checkReadiness } from '@/lib/readiness-check'

/** 200 only when this instance can serve: database reached and migrated, disk not full. Answers within 3 seconds. */
export async function GET(): Promise<Response> {
  const status = await checkReadiness()
  const ready = status === 'ready'
  return Response.json(
    { status },
    {
      status: ready ? 200 : 503,
      headers: { 'cache-control': 'no-store', ...(ready ? {} : { 'retry-after': '5' }) },
    },
  )
}
