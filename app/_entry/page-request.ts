import { randomBytes, randomUUID } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isApiPath, rejectionStatus } from '@/app/_entry/invalid-request'
import { isWorkspacePage, restorable } from '@/app/_entry/page-cache'
import { securityHeaders } from '@/app/_entry/security-headers'
import { withQuery } from '@/lib/addresses'

const isDevelopment = process.env.NODE_ENV === 'development'

/**
 * Gives every request for a page its nonce, security headers and id when Node announces it: a `proxy.ts` of Next would
 * cost a third of the processor time of a small page. It protects nothing by itself: use cases do.
 */
export function preparePageRequests(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    if (!isServedElsewhere(request.url ?? '/')) preparePageRequest(request, response)
  })
}

/** Files, and REST, which has headers of its own. */
const isServedElsewhere = (url: string) => /^\/(_next\/|icon\.svg|api\/v1\/)/.test(url)

function preparePageRequest(request: IncomingMessage, response: ServerResponse): void {
  const path = pagePath(request.url ?? '/')
  const nonce = randomBytes(16).toString('base64')
  const requestId = randomUUID()
  const policy = contentSecurityPolicy(nonce)
  Object.assign(request.headers, {
    'x-nonce': nonce,
    'content-security-policy': policy,
    'x-request-id': requestId,
    'x-tashan-path': path,
  })
  const [pathname = '/'] = path.split('?')
  for (const [name, value] of Object.entries(securityHeaders(policy))) response.setHeader(name, value)
  response.setHeader('x-request-id', requestId)
  const status = rejectionStatus(request.method ?? 'GET', pathname)
  if (!isApiPath(pathname)) sendWhole(response)
  if (status) {
    request.method = 'GET'
    request.url = withQuery('/invalid-request', { status })
  } else if (isWorkspacePage(pathname)) response.setHeader('cache-control', restorable)
}

/** Next sends the head of an answer alone and flushes what is compressed piece by piece: more packets, and more bytes. */
function sendWhole(response: ServerResponse): void {
  response.flushHeaders = () => undefined
  Object.defineProperty(response, 'flush', { get: () => undefined, set: () => undefined })
}

/** The address without what Next's router adds to it. */
function pagePath(url: string): string {
  if (!url.includes('_rsc=')) return url
  const [pathname, query] = url.split('?', 2)
  const asked = new URLSearchParams(query)
  asked.delete('_rsc')
  return asked.size ? `${pathname}?${asked}` : `${pathname}`
}

function contentSecurityPolicy(nonce: string): string {
  // React's development build evaluates strings to rebuild stacks; production never does.
  const development = isDevelopment ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
