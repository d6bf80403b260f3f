import type { Actor } from '@/lib/access/actor'
import { numberEvents } from '@/lib/activity/data/record'
import { prisma } from '@/lib/db'
import { distribute } from '@/lib/notifications/distribution'
import { listNotifications } from '@/lib/notifications/list-notifications'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'

export async function scene() {
  const [editor, writer, reader, other] = (await Promise.all(
    (['editor', 'staff', 'staff', 'staff'] as const).map((role) => person(role)),
  )) as [Actor, Actor, Actor, Actor]
  const about = await report({ text: '学习考察报告\n\n上海抓产业的擘画全局。' })
  const point = await takeaway(about.id, { createdById: editor.id, title: '产业布局' })
  return { editor, writer, reader, other, about, point }
}

/** Distributes all pending events. */
export async function notifyAll(mail = false): Promise<void> {
  await numberEvents()
  while (await distribute({ now: () => new Date(), mail, limit: 100 }));
}

/** A person's notifications as kind and verb, the newest of each discussion. */
export async function notifiedOf(actor: Actor): Promise<string[]> {
  await notifyAll()
  const { items } = await listNotifications({ actor }, {})
  return items.map((group) => `${group.kind} ${group.verb} ${group.unread}`)
}

export async function unread(actor: Actor): Promise<number> {
  await notifyAll()
  return (await prisma().user.findUniqueOrThrow({ where: { id: actor.id } })).unread
}

/** Adds a mention to a stored comment. */
export async function mention(commentId: string, who: { kind: 'person' | 'department'; id: string }) {
  await prisma().comment.update({ where: { id: commentId }, data: { mentions: [{ ...who, text: '@某' }] } })
}
