import type { IncomingMessage } from 'node:http'
import type { Instrumentation } from 'next'

/**
 * Prepares the server process: REST, forwarded headers, page cache, event listener, workers for notifications, webhooks
 * and exports, and the end of open streams on shutdown.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { subscribe } = await import('node:diagnostics_channel')
  // Fetch forbids this method, so that neither Next nor REST could make a request of it; it takes the name of none.
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    if (request.method === 'TRACE') request.method = 'UNSUPPORTED'
  })
  const { sanitizeForwardedHeaders } = await import('@/lib/auth/forwarded')
  const { varyByCookie } = await import('@/app/_entry/page-cache')
  const { preparePageRequests } = await import('@/app/_entry/page-request')
  const { env } = await import('@/lib/env')
  const { postgresListener } = await import('@/lib/activity/listener/postgres-listener')
  const { startNotificationWorker } = await import('@/lib/notifications/worker')
  const { startWebhookWorker } = await import('@/lib/webhooks/worker')
  const { startExports } = await import('@/lib/exports/worker/loop')
  const { listener: restListener } = await import('@/app/api/v1/listener')
  const { TASHAN_TRUST_PROXY: trusted, TASHAN_BASE_URL: address } = env()
  sanitizeForwardedHeaders({ trusted, site: address ? new URL(address) : null })
  preparePageRequests()
  varyByCookie()
  const listener = postgresListener()
  startNotificationWorker(listener)
  startWebhookWorker(listener)
  startExports(listener)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void listener.end())
  const { tashanTakesRest } = globalThis as { tashanTakesRest?: (rest: typeof restListener) => void }
  tashanTakesRest?.(restListener)
}

/** Writes what a page or route threw, with its request id. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logRequestError } = await import('@/lib/log')
  const requestId = request.headers['x-request-id']
  const path = request.path.split('?')[0]
  logRequestError(
    error,
    { requestId, method: request.method, path, route: context.routePath },
    'request failed',
  )
}
