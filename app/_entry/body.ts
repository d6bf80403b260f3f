import { invalid } from '@/lib/errors'

const megabytes = 4
const maxBytes = megabytes * 1024 * 1024

/** The JSON object a request carries; an empty one if it carries nothing. Read no further than the limit. */
export async function readBody(request: Request): Promise<Record<string, unknown>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) throw tooLarge()
  const bytes = await readBytes(request.body)
  if (bytes.length === 0) return {}
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw invalid('', 'notJson')
  const parsed = parseJson(bytes)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw invalid('', 'malformed')
  return parsed as Record<string, unknown>
}

async function readBytes(stream: ReadableStream<Uint8Array> | null): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream ?? []) {
    size += chunk.length
    if (size > maxBytes) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw invalid('', 'malformed')
  }
}

function tooLarge() {
  return invalid('', 'tooLarge', { megabytes })
}
