import type { NextRequest } from 'next/server'
import { enShell, zhShell } from '@/lib/i18n/shell'

const pageMethods = ['GET', 'HEAD', 'POST']
const apiMethods = [...pageMethods, 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** The answer to a request that no door can take: an address that cannot be decoded, or a method that we do not have. */
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
  const words = request.cookies.get('tashan.locale')?.value === 'en' ? enShell : zhShell
  const text = status === 400 ? words.badAddress : words.badMethod
  const api = isApiPath(request.nextUrl.pathname)
  const title = status === 400 ? 'bad-request' : 'method-not-allowed'
  const body = api
    ? JSON.stringify({ type: `urn:tashan:${title}`, title, status, detail: text })
    : htmlPage(words === enShell ? 'en' : 'zh-CN', text, words.backHome)
  const type = api ? 'application/problem+json' : 'text/html; charset=utf-8'
  return new Response(body, {
    status,
    headers: { 'content-type': type, 'cache-control': 'no-store', ...headers },
  })
}

/** A page that needs neither a route nor a style sheet. */
function htmlPage(lang: string, text: string, backHome: string): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${text}</title></head><body><main><h1>${text}</h1><p><a href="/">${backHome}</a></p></main></body></html>`
}
