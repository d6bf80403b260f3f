import { type Db, prisma } from '@/lib/db'
import type { Locale } from '@/lib/i18n/locale'
import {
  type ClaimedEmail,
  claimEmail,
  doubtStale,
  findAddressee,
  findLetterItems,
  forgetRead,
  queueDigests,
  settleEmail,
} from '@/lib/notifications/data/emails'
import { lastHour } from '@/lib/notifications/hours'
import { writeLetter } from '@/lib/notifications/letter'
import { sendMail } from '@/lib/notifications/mailer'

type Office = { url: string; site: string; now: () => Date }

const minute = 60_000
const mostItems = 100
/** Longer than any message may take. */
const stale = 5 * minute
/** How long to wait after each failure; about five days in all. */
const pauses = [1, 5, 15, 60, 180, ...Array<number>(20).fill(360)].map((minutes) => minutes * minute)
const remembered = 180 * 24 * 60 * minute

/** Queues the digests whose hour has come, also one that was missed while nothing ran. */
export async function digest(now: Date): Promise<void> {
  for (const kind of ['daily', 'weekly'] as const) {
    await queueDigests(prisma(), kind, { ...lastHour(kind, now), now })
  }
}

/** Puts in order what nobody is at: e-mails that were cut off, notifications read long ago. */
export async function tidy(now: Date): Promise<void> {
  await doubtStale(prisma(), new Date(now.getTime() - stale))
  await forgetRead(prisma(), new Date(now.getTime() - remembered))
}

/** Sends the next e-mail that is due; false when there is none. */
export async function deliverNext(office: Office): Promise<boolean> {
  const db = prisma()
  const email = await claimEmail(db, office.now())
  if (!email) return false
  await settleEmail(db, email.id, await outcome(db, email, office))
  return true
}

/** Its words are written now, as far as the person may see them now. */
async function outcome(db: Db, email: ClaimedEmail, { url, site, now }: Office) {
  const person = await findAddressee(db, email.userId)
  const items = person ? await findLetterItems(db, email.id, mostItems) : []
  const nothing = { status: 'sent' as const, sentAt: null }
  if (!person) return { ...nothing, error: 'no address' }
  if (items.length === 0) return { ...nothing, error: 'nothing left to say' }
  const written = writeLetter({
    kind: email.kind,
    name: person.name,
    locale: (person.locale ?? 'zh-CN') as Locale,
    items,
    others: (items[0]?.total ?? 0) - items.length,
    site,
  })
  const settings = `${site}/settings/notifications`
  const to = { name: person.name, address: person.email }
  const sent = await sendMail(url, { ...written, to, id: email.id, settings })
  if (sent.went === 'sent') return { status: 'sent' as const, sentAt: now(), error: null }
  const { reason } = sent
  if (sent.went === 'unknown') return { status: 'uncertain' as const, error: reason }
  const pause = pauses[email.attempts - 1]
  if (sent.went === 'refused' || pause === undefined) return { status: 'failed' as const, error: reason }
  return { status: 'waiting' as const, dueAt: new Date(now().getTime() + pause), error: reason }
}
