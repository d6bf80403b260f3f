import { renderBarePage } from '@/app/_entry/bare-page'
import { safePath } from '@/app/_entry/form'
import { loadCookiePreferences } from '@/lib/auth/preferences'
import { fill } from '@/lib/i18n/fill'
import { messagesOf } from '@/lib/i18n/messages'
import { escapeHtml } from '@/lib/text/escape-html'

const seconds = 5
const reasons = ['databaseAway', 'databaseFull', 'databaseBusy'] as const

/** The colours of the site; the style sheet of pages is not loaded here. */
const styles = `body{max-width:34em;margin:20vh auto 0;padding:0 1.5rem;font:1rem/1.8 system-ui,sans-serif;
background:light-dark(#f7f4ec,#171a18);color:light-dark(#1f2421,#e8e6df)}
h1{font:600 1.5rem/1.4 serif}a{color:light-dark(#17694f,#7fcfae)}`

/** Answers 503 with a page that says why and leads back after `2 * seconds`; a page of Next cannot choose its status. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const { locale, scheme } = await loadCookiePreferences()
  const { errors, shell } = messagesOf(locale)
  const why = errors[reasons.find((one) => one === asked.get('why')) ?? 'databaseAway']
  const back = escapeHtml(safePath(asked.get('from') ?? '/'))
  const nonce = request.headers.get('x-nonce') ?? ''
  const html = renderBarePage({
    locale,
    scheme: scheme === 'system' ? undefined : scheme,
    title: `${shell.unavailable} · ${shell.name}`,
    head: `<meta http-equiv="refresh" content="${seconds * 2};url=${back}">
<style nonce="${nonce}">${styles}</style>
`,
    body: `<main role="alert">
<h1>${shell.unavailable}</h1>
<p>${fill(locale, why, { seconds: seconds * 2 })}</p>
<p><a href="${back}">${shell.tryAgain}</a></p>
</main>`,
  })
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(seconds),
  }
  return new Response(html, { status: 503, headers })
}
