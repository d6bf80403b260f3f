import type { NextRequest } from 'next/server'
import { renderBarePage } from '@/app/_entry/bare-page'
import { enShell, zhShell } from '@/lib/i18n/shell'

const pageMethods = ['GET', 'HEAD', 'POST']
const apiMethods = [...pageMethods, 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Answers 400 to an address that cannot be decoded and 405 to an unknown method; null for all else. */
export function rejectInvalidRequest(request: NextRequest): Response | null {
  const { pathname } = request.nextUrl
  const methods = isApiPath(pathname) ? apiMethods : pageMethods
  if (!methods.includes(request.method)) return rejection(request, 405, { allow: methods.join(', ') })
  return isDecodable(pathname) ? null : rejection(request, 400)
}

const isApiPath = (pathname: string) => /^\/api(\/|$)/.test(pathname)

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

function rejection(request: NextRequest, status: 400 | 405, headers: Record<string, string> = {}): Response {
  const locale = request.cookies.get('tashan.locale')?.value === 'en' ? 'en' : 'zh-CN'
  const shell = locale === 'en' ? enShell : zhShell
  const text = status === 400 ? shell.badAddress : shell.badMethod
  const api = isApiPath(request.nextUrl.pathname)
  const title = status === 400 ? 'bad-request' : 'method-not-allowed'
  const body = api
    ? JSON.stringify({ type: `urn:tashan:${title}`, title, status, detail: text })
    : renderBarePage({
        locale,
        title: text,
        body: `<main><h1>${text}</h1><p><a href="/">${shell.backHome}</a></p></main>`,
      })
  const type = api ? 'application/problem+json' : 'text/html; charset=utf-8'
  return new Response(body, {
    status,
    headers: { 'content-type': type, 'cache-control': 'no-store', ...headers },
  })
}
