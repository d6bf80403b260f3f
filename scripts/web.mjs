// The web process in production: REST answers by itself, before Next with its router and its proxy.
import { createServer } from 'node:http'
import next from 'next'

const [hostname = '127.0.0.1', port = '3000'] = process.argv.slice(2)
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
