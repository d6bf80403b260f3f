import { createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Received = { headers: IncomingHttpHeaders; method: string; path: string; body: string }
type Answer = (response: ServerResponse) => void

export const answers = {
  ok: (response) => response.end('ok'),
  fail: (response) => response.writeHead(500).end('down'),
  redirect: (response) => response.writeHead(302, { location: '/elsewhere' }).end(),
  hang: () => {},
} satisfies Record<string, Answer>

/** A receiver of webhooks on loopback that answers as it is told to. */
export async function startReceiver() {
  const received: Received[] = []
  const state = { answer: answers.ok as Answer }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    received.push({ headers: request.headers, method: request.method ?? '', path: request.url ?? '', body })
    state.answer(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    received,
    port,
    url: `http://127.0.0.1:${port}/in`,
    answer: (answer: Answer) => {
      state.answer = answer
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Verifies a message as Standard Webhooks asks of a receiver; returns its content or throws. */
export function verify(secret: string, { headers, body }: Received, now: Date) {
  const id = String(headers['webhook-id'])
  const timestamp = String(headers['webhook-timestamp'])
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > 300) throw new Error('too old or too new')
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  const matches = String(headers['webhook-signature'])
    .split(' ')
    .map((entry) => entry.split(','))
    .filter(([version]) => version === 'v1')
    .map(([, signature = '']) => Buffer.from(signature, 'base64'))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected))
  if (!matches) throw new Error('signature does not match')
  return JSON.parse(body) as { type: string; timestamp: string; data: Record<string, string | null> }
}
