import { Transform } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { Written } from '@/lib/notifications/letter'

export type Mailing = Written & { to: { name: string; address: string }; id: string; settings: string }

/** How it went: `again` when the server surely has nothing, `unknown` when it may have all of it. */
export type Sent = { went: 'sent' } | { went: 'again' | 'refused' | 'unknown'; reason: string }

/** Of one message, from the first word to the server to its answer; milliseconds. */
const longest = 120_000

/**
 * Sends over SMTP (RFC 5321); `from` in the address says in whose name (smtp://user:password@host:port/?from=…). What
 * breaks before the last of the message was handed over did not arrive; after that nobody knows until the server answers.
 */
export async function sendMail(url: string, mailing: Mailing): Promise<Sent> {
  const { address, from, domain } = senderOf(url)
  const { to, id, settings, subject, text, html } = mailing
  let handed = false
  const transport = createTransport({
    url: address,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  transport.use('stream', (mail, done) => {
    const watch = new Transform({
      transform: (chunk, _encoding, next) => next(null, chunk),
      flush: (next) => {
        handed = true
        next()
      },
    })
    mail.message?.transform(watch)
    done()
  })
  try {
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      html,
      messageId: `<${id}@${domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe': `<${settings}>` },
      signal: AbortSignal.timeout(longest),
    })
    return { went: 'sent' }
  } catch (error) {
    const { responseCode, message } = error as Error & { responseCode?: number }
    const reason = (message.split('\n')[0] ?? '').slice(0, 300)
    if (responseCode) return { went: responseCode >= 500 ? 'refused' : 'again', reason }
    return { went: handed ? 'unknown' : 'again', reason }
  } finally {
    transport.close()
  }
}

function senderOf(url: string) {
  const parsed = new URL(url)
  const from = parsed.searchParams.get('from') ?? `Tashan <tashan@${parsed.hostname}>`
  parsed.searchParams.delete('from')
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? parsed.hostname
  return { address: parsed.href, from, domain }
}
