import { readFileSync } from 'node:fs'
import type { Actor } from '@/lib/access/actor'
import { numberEvents } from '@/lib/activity/data/record'
import { prisma } from '@/lib/db'
import { lockThread } from '@/lib/discussion/lock-thread'
import { changeSettings } from '@/lib/notifications/change-settings'
import { findEmailItems } from '@/lib/notifications/data/emails'
import { queueDueDigests } from '@/lib/notifications/delivery'
import { distribute } from '@/lib/notifications/distribution'
import { renderEmail } from '@/lib/notifications/emails/email-template'
import { notificationKinds } from '@/lib/notifications/schema'
import { invitePerson } from '@/lib/people/invite-person'
import { listUnsettled } from '@/lib/revisions/list-unsettled'
import { reviseReport } from '@/lib/revisions/revise-report'
import { createSummary } from '@/lib/summaries/create-summary'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { loadFirstReport } from '@/lib/takeaways/seed'
import { normaliseText } from '@/lib/text/normalise'
import { createWebhook } from '@/lib/webhooks/create-webhook'
import { loadDemo } from '@/scripts/demo-data'
import { revisedText } from '@/tests/fixtures/planned-edits'
import type { PageSubjects } from '@/tests/support/page-addresses'

export const slug = 'shanghai-2024'

/** The first report and the demo, and what people are told of it. */
export async function fillWithDemo(): Promise<void> {
  await loadFirstReport()
  await loadDemo()
  await notifyAll()
}

async function notifyAll() {
  await numberEvents()
  while (await distribute({ now: () => new Date(), mail: false, limit: 100 }));
}

async function actorOf(username: string): Promise<Actor> {
  const { id, name, role, departmentId } = await prisma().user.findFirstOrThrow({ where: { username } })
  return { id, name, role, departmentId } as Actor
}

/** The HTML of tomorrow's digest for one of the staff. */
export async function renderDigest(): Promise<string> {
  const actor = await actorOf('lijing')
  const channels = Object.fromEntries(notificationKinds.map((kind) => [kind, 'daily' as const]))
  await changeSettings({ actor }, { channels })
  await queueDueDigests(new Date(Date.now() + 24 * 3_600_000))
  const { id } = await prisma().email.findFirstOrThrow({ where: { userId: actor.id } })
  const items = await findEmailItems(prisma(), id, 3)
  const others = (items[0]?.total ?? 0) - items.length
  const site = 'http://tashan.intranet'
  return renderEmail({ kind: 'daily', name: actor.name, locale: 'zh-CN', items, others, site }).html
}

/** What the demo has none of: a closed discussion, a finished summary, a new revision, an invitation, a webhook. */
export async function addSubjects(): Promise<PageSubjects> {
  const db = prisma()
  const editor = { actor: await actorOf('zhoumingyuan') }
  const { id: adminId, name } = await db.user.findFirstOrThrow({ where: { role: 'admin' } })
  const admin = { actor: { id: adminId, name, role: 'admin', departmentId: null } as Actor }
  const takeaway = async (code: string) => (await db.takeaway.findFirstOrThrow({ where: { code } })).id
  const threadOf = (takeawayId: string) => db.thread.findFirstOrThrow({ where: { takeawayId } })
  const [discussed, closed] = [await takeaway('P-1'), await takeaway('A-2')]
  const thread = await threadOf(discussed)
  await lockThread(editor, { id: (await threadOf(closed)).id, reason: '已列入年度重点工作' })
  const commentOf = (author: { authorId: string } | { authorId: { not: string } }) =>
    db.comment.findFirstOrThrow({ where: { threadId: thread.id, ...author } })
  const shared = { deletedAt: null, visibility: 'staff' as const }
  const annotation = await db.annotation.findFirstOrThrow({
    where: { ...shared, authorId: editor.actor.id },
  })
  const standing = await db.annotation.findFirstOrThrow({ where: { ...shared, kind: 'question' } })
  const summary = await db.summary.findFirstOrThrow()
  const points = await Promise.all(['P-3', 'P-4'].map(takeaway))
  const finished = await createSummary(editor, {
    title: '改革开放和人才工作学习小结',
    items: points.map((takeawayId) => ({ takeawayId })),
  })
  await finishSummary(editor, { id: finished.id, version: 1 })
  const { path } = await invitePerson(admin, { name: '张新', email: null })
  const webhook = await createWebhook(admin, {
    name: '办公平台',
    url: 'http://10.0.0.1/tashan',
    events: ['comment.written', 'summary.finished'],
  })
  const text = normaliseText(readFileSync('prisma/seed/first-report.txt', 'utf8'))
  await reviseReport(editor, { slug, text: revisedText(text) })
  const { items } = await listUnsettled(editor, { slug })
  await notifyAll()
  const notification = await db.notification.findFirstOrThrow({ where: { userId: editor.actor.id } })
  return {
    slug,
    takeaway: discussed,
    closed,
    annotation: annotation.id,
    standing: standing.id,
    thread: thread.id,
    comment: (await commentOf({ authorId: editor.actor.id })).id,
    answer: (await commentOf({ authorId: { not: editor.actor.id } })).id,
    summary: summary.id,
    finished: finished.id,
    person: (await actorOf('lijing')).id,
    notification: notification.id,
    unsettled: items[0]?.id ?? '',
    invitation: path,
    webhook: webhook.id,
    word: '北斗',
  }
}
