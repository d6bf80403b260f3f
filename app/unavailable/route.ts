import { safePath } from '@/app/_entry/form'
import { loadCookiePreferences } from '@/lib/auth/preferences'
import { fill } from '@/lib/i18n/fill'
import { messagesOf } from '@/lib/i18n/messages'

const seconds = 5
const reasons = ['databaseAway', 'databaseFull', 'databaseBusy'] as const

/** Paper and jade without the style sheet, which belongs to pages. */
const styles = `body{max-width:34em;margin:20vh auto 0;padding:0 1.5rem;font:1rem/1.8 system-ui,sans-serif;
background:light-dark(#f7f4ec,#171a18);color:light-dark(#1f2421,#e8e6df)}
h1{font:600 1.5rem/1.4 serif}a{color:light-dark(#17694f,#7fcfae)}`

/** Says, with 503, that the database cannot answer, and goes back by itself. A page cannot choose its status. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const { locale, scheme } = await loadCookiePreferences()
  const { errors, shell } = messagesOf(locale)
  const why = errors[reasons.find((one) => one === asked.get('why')) ?? 'databaseAway']
  const back = escapeHtml(safePath(asked.get('from') ?? '/'))
  const nonce = request.headers.get('x-nonce') ?? ''
  const html = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${scheme === 'system' ? 'light dark' : scheme}">
<meta http-equiv="refresh" content="${seconds * 2};url=${back}">
<title>${shell.unavailable} · ${shell.name}</title>
<style nonce="${nonce}">${styles}</style>
</head>
<body>
<main role="alert">
<h1>${shell.unavailable}</h1>
<p>${fill(locale, why, { seconds: seconds * 2 })}</p>
<p><a href="${back}">${shell.tryAgain}</a></p>
</main>
</body>
</html>
`
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(seconds),
  }
  return new Response(html, { status: 503, headers })
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (one) => entities[one] ?? one)
}
