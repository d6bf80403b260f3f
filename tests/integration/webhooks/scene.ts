import type { Actor } from '@/lib/access/actor'
import { numberEvents } from '@/lib/activity/data/record'
import { prisma } from '@/lib/db'
import { env } from '@/lib/env'
import { createWebhook } from '@/lib/webhooks/create-webhook'
import { attemptDelivery, claimDueDelivery, queueNewDeliveries } from '@/lib/webhooks/delivery'
import { webhookEvents } from '@/lib/webhooks/schema'
import { person } from '@/prisma/factories/person'
import { scene as discussionScene } from '@/tests/integration/notifications/scene'
import { startReceiver } from './receiver'

export const site = 'https://tashan.office.test'

/** A clock that tests move. */
export function movedClock() {
  const state = { ahead: 0 }
  return {
    now: () => new Date(Date.now() + state.ahead),
    newId: () => crypto.randomUUID(),
    pass: (minutes: number) => {
      state.ahead += minutes * 60_000
    },
  }
}

/** A receiver that a webhook of an administrator tells of everything, and people who do something. */
export async function scene() {
  Object.assign(env(), { TASHAN_WEBHOOK_LOOPBACK: true })
  await prisma().webhook.deleteMany()
  const receiver = await startReceiver()
  const admin = await person('admin')
  const clock = movedClock()
  const made = await discussionScene()
  const hook = await addWebhook(admin, receiver.url)
  return { ...made, admin, receiver, hook, clock }
}

export function addWebhook(actor: Actor, url: string, more: { report?: string } = {}) {
  return createWebhook({ actor }, { name: '收件箱', url, events: [...webhookEvents], ...more })
}

type Clock = ReturnType<typeof movedClock>

/** Queues what webhooks are to be told. */
export async function queueAll({ now }: Clock): Promise<void> {
  await numberEvents()
  while (await queueNewDeliveries(now(), 100));
}

/** Queues and sends all that is due; returns how many attempts it took. */
export async function deliverAll(clock: Clock, more: { timeoutMs?: number; allowsLoopback?: boolean } = {}) {
  await queueAll(clock)
  let count = 0
  for (;;) {
    const claimed = await claimDueDelivery(clock.now())
    if (!claimed) return count
    await attemptDelivery(claimed, { site, now: clock.now, timeoutMs: 5_000, allowsLoopback: true, ...more })
    count++
  }
}

export const deliveriesOf = ({ id }: { id: string }) =>
  prisma().webhookDelivery.findMany({
    where: { webhookId: id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
