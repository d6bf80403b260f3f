import { Transform } from 'node:stream'
import { createTransport } from 'nodemailer'
import { type Db, prisma } from '@/lib/db'
import { dayMs, minuteMs } from '@/lib/duration'
import type { Locale } from '@/lib/i18n/locale'
import {
  type ClaimedEmail,
  claimEmail,
  deleteReadBefore,
  findEmailItems,
  findEmailRecipient,
  markUncertain,
  queueDigests,
  updateEmailOutcome,
} from '@/lib/notifications/data/emails'
import type { RenderedEmail } from '@/lib/notifications/emails/email-template'
import { renderEmail } from '@/lib/notifications/emails/email-template'

type EmailContext = { url: string; site: string; now: () => Date }

const maxItems = 100
/** Longer than any message can take. */
const staleMs = 5 * minuteMs
/** The pause after each failure, in milliseconds; about five days in all. */
const retryPausesMs = [1, 5, 15, 60, 180, ...Array<number>(20).fill(360)].map((minutes) => minutes * minuteMs)
const retentionMs = 180 * dayMs

/** Queues the digests whose hour has come, also one that was missed while nothing ran. */
export async function queueDueDigests(now: Date): Promise<void> {
  for (const kind of ['daily', 'weekly'] as const) {
    await queueDigests(prisma(), kind, { ...lastDigestTime(kind, now), now })
  }
}

/** Marks e-mails of dead senders as uncertain and deletes notifications read long ago. */
export async function cleanUp(now: Date): Promise<void> {
  await markUncertain(prisma(), new Date(now.getTime() - staleMs))
  await deleteReadBefore(prisma(), new Date(now.getTime() - retentionMs))
}

/** Sends the next due e-mail; false when there is none. */
export async function deliverNextEmail(context: EmailContext): Promise<boolean> {
  const db = prisma()
  const email = await claimEmail(db, context.now())
  if (!email) return false
  await updateEmailOutcome(db, email.id, await attemptDelivery(db, email, context))
  return true
}

/** Renders the e-mail at the time of sending, with what the person may see then. */
async function attemptDelivery(db: Db, email: ClaimedEmail, { url, site, now }: EmailContext) {
  const person = await findEmailRecipient(db, email.userId)
  const items = person ? await findEmailItems(db, email.id, maxItems) : []
  const notSent = { status: 'sent' as const, sentAt: null }
  if (!person) return { ...notSent, error: 'no address' }
  if (items.length === 0) return { ...notSent, error: 'nothing left to say' }
  const rendered = renderEmail({
    kind: email.kind,
    name: person.name,
    locale: (person.locale ?? 'zh-CN') as Locale,
    items,
    others: (items[0]?.total ?? 0) - items.length,
    site,
  })
  const settings = `${site}/settings/notifications`
  const to = { name: person.name, address: person.email }
  const sent = await sendMail(url, { ...rendered, to, id: email.id, settings })
  if (sent.outcome === 'sent') return { status: 'sent' as const, sentAt: now(), error: null }
  const { reason } = sent
  if (sent.outcome === 'unknown') return { status: 'uncertain' as const, error: reason }
  const pause = retryPausesMs[email.attempts - 1]
  if (sent.outcome === 'refused' || pause === undefined) return { status: 'failed' as const, error: reason }
  return { status: 'waiting' as const, dueAt: new Date(now().getTime() + pause), error: reason }
}

const utcOffsetMs = 8 * 60 * 60 * 1000
const sendTimeMs = 8 * 60 * 60 * 1000

/** Digests go out at 08:00 in UTC+8 (no summer time), weekly ones on Monday. */
export function lastDigestTime(kind: 'daily' | 'weekly', now: Date): { scheduledAt: Date; day: string } {
  const local = now.getTime() + utcOffsetMs - sendTimeMs
  let begins = Math.floor(local / dayMs)
  // 1 January 1970 was a Thursday, so day 4 was the first Monday.
  if (kind === 'weekly') begins -= (((begins - 4) % 7) + 7) % 7
  const scheduledAt = new Date(begins * dayMs + sendTimeMs - utcOffsetMs)
  return { scheduledAt, day: new Date(begins * dayMs).toISOString().slice(0, 10) }
}

type OutgoingEmail = RenderedEmail & {
  to: { name: string; address: string }
  id: string
  settings: string
}

/** `again`: the server surely has nothing; `unknown`: the server may have all of it. */
type SendResult = { outcome: 'sent' } | { outcome: 'again' | 'refused' | 'unknown'; reason: string }

/** The time for one message from the first command to the server's answer, in milliseconds. */
const sendTimeoutMs = 120_000

/**
 * Sends over SMTP (RFC 5321); the sender is `from` in the URL. A failure before the end of the data is
 * `again`; after that the outcome is `unknown`.
 */
async function sendMail(url: string, email: OutgoingEmail): Promise<SendResult> {
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
