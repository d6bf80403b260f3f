import { RequestFault } from '@/app/_entry/request-fault'
import { invalid } from '@/lib/errors'

const megabytes = 4
const maxBytes = megabytes * 1024 * 1024

/** The bytes a request carries, read no further than the limit. */
export async function readBytes(request: Request): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
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

function tooLarge() {
  return new RequestFault('content-too-large', { path: '', message: 'tooLarge', values: { megabytes } })
}
