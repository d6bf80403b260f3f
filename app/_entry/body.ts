import { RequestFault } from '@/app/_entry/request-fault'
import { invalid } from '@/lib/errors'

/** The bytes a request carries, read no further than the limit. */
export async function readBytes(request: Request, maxMegabytes = 4): Promise<Buffer<ArrayBuffer>> {
  const maxBytes = maxMegabytes * 1024 * 1024
  const length = request.headers.get('content-length')
  if (Number(length) > maxBytes) throw tooLarge(maxMegabytes)
  // A length that is said holds, as HTTP has it; then the body is read without a stream.
  if (length !== null) return Buffer.from(await request.arrayBuffer())
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge(maxMegabytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** The fields and files of the form that a request carries, read no further than the limit. */
export async function readForm(request: Request, maxMegabytes: number): Promise<FormData> {
  const bytes = await readBytes(request, maxMegabytes)
  const contentType = request.headers.get('content-type') ?? ''
  return new Response(bytes, { headers: { 'content-type': contentType } }).formData().catch(() => {
    throw invalid('', 'malformed')
  })
}

/** The JSON object in these bytes of a request; an empty one if there are none. */
export function parseBody(bytes: Buffer, contentType: string | null): Record<string, unknown> {
  if (bytes.length === 0) return {}
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(contentType ?? ''))
    throw new RequestFault('unsupported-media-type', { path: '', message: 'notJson' })
  const parsed = parseJson(bytes)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw invalid('', 'malformed')
  return parsed as Record<string, unknown>
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw invalid('', 'malformed')
  }
}

function tooLarge(megabytes: number) {
  return new RequestFault('content-too-large', { path: '', message: 'tooLarge', values: { megabytes } })
}
