import type { ReadableStream } from 'node:stream/web'
import { problemResponse } from '@/app/_entry/problem'
import { securityHeaders } from '@/app/_entry/security-headers'
import { restoreUpload } from '@/lib/backup/upload'
import { invalid } from '@/lib/errors'

/** Restores the backup that the request holds into an empty server. proxy.ts leaves it out, as it would keep a copy. */
export async function POST(request: Request): Promise<Response> {
  const response = await answer(request)
  for (const [name, value] of Object.entries(securityHeaders("default-src 'none'")))
    response.headers.set(name, value)
  return response
}

async function answer(request: Request): Promise<Response> {
  try {
    const length = Number(request.headers.get('content-length'))
    if (!request.body || !(length > 0)) throw invalid('', 'required')
    const token = request.headers.get('x-setup-token') ?? ''
    await restoreUpload({ token, length, body: request.body as ReadableStream<Uint8Array> })
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    return problemResponse(error, request)
  }
}
