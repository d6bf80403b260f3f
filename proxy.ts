import { type NextRequest, NextResponse } from 'next/server'
import { rejectInvalidRequest } from '@/app/_entry/invalid-request'
import { isWorkspacePage, restorable } from '@/app/_entry/page-cache'
import { securityHeaders } from '@/app/_entry/security-headers'

const isDevelopment = process.env.NODE_ENV === 'development'

/** Gives every page its nonce, security headers and request id. It protects nothing by itself: use cases do. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const requestId = crypto.randomUUID()
  const policy = contentSecurityPolicy(nonce)

  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  headers.set('x-request-id', requestId)
  headers.set('x-tashan-path', request.nextUrl.pathname + request.nextUrl.search)

  const refused = rejectInvalidRequest(request)
  const response = refused
    ? new NextResponse(refused.body, refused)
    : NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries(securityHeaders(policy))) response.headers.set(name, value)
  response.headers.set('x-request-id', requestId)
  if (!refused && isWorkspacePage(request.nextUrl.pathname)) response.headers.set('cache-control', restorable)
  return response
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

export const config = { matcher: ['/((?!_next/static|icon.svg|api/v1/|api/restore$).*)'] }
