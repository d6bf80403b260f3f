import { renderBarePage } from '@/app/_entry/bare-page'
import { apiMethods, isApiPath, pageMethods } from '@/app/_entry/invalid-request'
import { loadCookiePreferences } from '@/lib/auth/preferences'
import { messagesOf } from '@/lib/i18n/messages'

/** Answers in the place of an address that cannot be decoded (400) or a method that it does not know (405). */
export async function GET(request: Request): Promise<Response> {
  const status = new URL(request.url).searchParams.get('status') === '405' ? 405 : 400
  const api = isApiPath(request.headers.get('x-tashan-path') ?? '/')
  const { locale } = await loadCookiePreferences()
  const { shell } = messagesOf(locale)
  const text = status === 400 ? shell.badAddress : shell.badMethod
  const title = status === 400 ? 'bad-request' : 'method-not-allowed'
  const body = api
    ? JSON.stringify({ type: `urn:tashan:${title}`, title, status, detail: text })
    : renderBarePage({
        locale,
        title: text,
        body: `<main><h1>${text}</h1><p><a href="/">${shell.backHome}</a></p></main>`,
      })
  const headers = {
    'content-type': api ? 'application/problem+json' : 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...(status === 405 ? { allow: (api ? apiMethods : pageMethods).join(', ') } : {}),
  }
  return new Response(body, { status, headers })
}
