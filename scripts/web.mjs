// The web process in production: REST answers by itself, before Next with its router and its proxy.
import { createServer } from 'node:http'
import next from 'next'

const [hostname = '127.0.0.1', port = '3000'] = process.argv.slice(2)
const reachable =
  { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[hostname] ?? (hostname.includes(':') ? `[${hostname}]` : hostname)
// Where Next asks itself for the page that an action leads to, as its own server tells it: behind a proxy with TLS it
// would take its own port for one with TLS.
process.env.__NEXT_PRIVATE_ORIGIN = `http://${reachable}:${port}`
const site = next({ dev: false, hostname, port: Number(port) })
await site.prepare()
const pages = site.getRequestHandler()
const server = createServer((request, response) => {
  // instrumentation.ts hands it over at Next's first request; until then Next answers by its own route.
  const { tashanRest } = /** @type {{ tashanRest?: import('node:http').RequestListener }} */ (globalThis)
  if (tashanRest && request.url?.startsWith('/api/v1/')) tashanRest(request, response)
  else pages(request, response)
})
server.listen(Number(port), hostname)
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => server.close(() => site.close().finally(() => process.exit())))
