// The web process in production: REST answers by itself, before Next with its router.
import { createServer } from 'node:http'
import next from 'next'

const [hostname = '127.0.0.1', port = '3000'] = process.argv.slice(2)
const reachable =
  { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[hostname] ?? (hostname.includes(':') ? `[${hostname}]` : hostname)
// Where Next asks itself for the page that an action leads to, as its own server tells it: behind a proxy with TLS it
// would take its own port for one with TLS.
process.env.__NEXT_PRIVATE_ORIGIN = `http://${reachable}:${port}`
const site = next({ dev: false, hostname, port: Number(port) })
/** @type {Promise<import('node:http').RequestListener>} Handed over by instrumentation.ts when all is prepared. */
const handedOver = new Promise((take) => Object.assign(globalThis, { tashanTakesRest: take }))
await site.prepare()
const pages = site.getRequestHandler()
const rest = await handedOver
const server = createServer((request, response) => {
  if (request.url?.startsWith('/api/v1/')) rest(request, response)
  else pages(request, response)
})
server.listen(Number(port), hostname)
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => server.close(() => site.close().finally(() => process.exit())))
