import type { ReadableStream } from 'node:stream/web'
import { problemResponse } from '@/app/_entry/problem'
import { restoreUpload } from '@/lib/backup/upload'
import { invalid } from '@/lib/errors'

/** Restores the backup that the request holds into an empty server. */
export async function POST(request: Request): Promise<Response> {
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
