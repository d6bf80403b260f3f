import { GET } from '@/app/api/v1/[...path]/route'

/** Sends a request to the REST interface as Next does. */
export async function sendRest(
  method: string,
  address: string,
  options: { headers?: Record<string, string>; body?: BodyInit } = {},
): Promise<Response> {
  const url = new URL(`http://tashan.test/api/v1${address}`)
  const { headers, body } = options
  const duplex = body instanceof ReadableStream ? { duplex: 'half' } : {}
  return GET(new Request(url, { method, headers: { host: url.host, ...headers }, body, ...duplex }))
}
