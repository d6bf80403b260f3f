import { Transform } from 'node:stream'
import { createTransport } from 'nodemailer'
import type { RenderedEmail } from '@/lib/notifications/emails/email-template'

export type OutgoingEmail = RenderedEmail & {
  to: { name: string; address: string }
  id: string
  settings: string
}

/** `again`: the server surely has nothing; `unknown`: the server may have all of it. */
export type SendResult = { outcome: 'sent' } | { outcome: 'again' | 'refused' | 'unknown'; reason: string }

/** The time for one message from the first command to the server's answer, in milliseconds. */
const sendTimeoutMs = 120_000

/**
 * Sends over SMTP (RFC 5321); the sender is `from` in the URL. A failure before the end of the data is
 * `again`; after that the outcome is `unknown`.
 */
export async function sendMail(url: string, email: OutgoingEmail): Promise<SendResult> {
  const { address, from, domain } = parseSender(url)
  const { to, id, settings, subject, text, html } = email
  let handedOver = false
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
        handedOver = true
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
      signal: AbortSignal.timeout(sendTimeoutMs),
    })
    return { outcome: 'sent' }
  } catch (error) {
    const { responseCode, message } = error as Error & { responseCode?: number }
    const reason = (message.split('\n')[0] ?? '').slice(0, 300)
    if (responseCode) return { outcome: responseCode >= 500 ? 'refused' : 'again', reason }
    return { outcome: handedOver ? 'unknown' : 'again', reason }
  } finally {
    transport.close()
  }
}

function parseSender(url: string) {
  const parsed = new URL(url)
  const from = parsed.searchParams.get('from') ?? `Tashan <tashan@${parsed.hostname}>`
  parsed.searchParams.delete('from')
  const domain = /@([^\s>]+)/.exec(from)?.[1] ?? parsed.hostname
  return { address: parsed.href, from, domain }
}
