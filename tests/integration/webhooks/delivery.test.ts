import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { postgresListener } from '@/lib/activity/listener/postgres-listener'
import { prisma } from '@/lib/db'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { listNotifications } from '@/lib/notifications/list-notifications'
import { openNotification } from '@/lib/notifications/open-notification'
import { deleteDeliveriesBefore } from '@/lib/webhooks/data/deliveries'
import { editWebhook } from '@/lib/webhooks/edit-webhook'
import { postJson } from '@/lib/webhooks/request'
import { resendDelivery } from '@/lib/webhooks/resend-delivery'
import { testWebhook } from '@/lib/webhooks/test-webhook'
import { startWebhookWorker } from '@/lib/webhooks/worker'
import { notifyAll } from '@/tests/integration/notifications/scene'
import { answers, verify } from './receiver'
import { addWebhook, deliverAll, deliveriesOf, queueAll, scene } from './scene'

let world: Awaited<ReturnType<typeof scene>>
beforeEach(async () => {
  world = await scene()
})
afterEach(() => world.receiver.stop())

/** Somebody asks something; returns the thread. */
async function ask(body = '问') {
  const { writer, point, clock } = world
  const { id } = await startThread({ actor: writer, clock }, { takeawayId: point.id, body })
  return id
}

const statuses = async () => (await deliveriesOf(world.hook)).map(({ status }) => status)

describe('a delivery that fails', () => {
  it('is tried again after a minute under the same id with a fresh signature', async () => {
    const { receiver, clock, hook } = world
    receiver.answer(answers.fail)
    await ask()
    expect(await deliverAll(clock)).toBe(1)
    expect(await deliveriesOf(hook)).toMatchObject([{ status: 'waiting', attempts: 1, httpStatus: 500 }])
    receiver.answer(answers.ok)
    expect(await deliverAll(clock)).toBe(0)
    clock.pass(1)
    expect(await deliverAll(clock)).toBe(1)
    const [first, second] = receiver.received
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
    expect(second?.headers['webhook-signature']).not.toBe(first?.headers['webhook-signature'])
    expect(verify(hook.secret, second!, clock.now()).type).toBe('comment.written')
    expect(await deliveriesOf(hook)).toMatchObject([{ status: 'delivered', attempts: 2, httpStatus: 200 }])
  })

  it('is given up after pauses that grow to a day', async () => {
    const { receiver, clock, hook } = world
    receiver.answer(answers.fail)
    await ask()
    for (const minutes of [1, 5, 30, 120, 360, 720, 1440]) {
      expect(await deliverAll(clock)).toBe(1)
      clock.pass(minutes - 0.5)
      expect(await deliverAll(clock)).toBe(0)
      clock.pass(0.5)
    }
    expect(await deliverAll(clock)).toBe(1)
    expect(await deliveriesOf(hook)).toMatchObject([{ status: 'failed', attempts: 8 }])
    clock.pass(10_000)
    expect(await deliverAll(clock)).toBe(0)
  })

  it('does not follow where a redirect leads', async () => {
    const { receiver, clock, hook } = world
    receiver.answer(answers.redirect)
    await ask()
    await deliverAll(clock)
    expect(receiver.received.map(({ path }) => path)).toEqual(['/in'])
    expect(await deliveriesOf(hook)).toMatchObject([{ status: 'waiting', httpStatus: 302 }])
  })

  it('does not wait for a receiver that does not answer', async () => {
    const { receiver, clock, hook } = world
    receiver.answer(answers.hang)
    await ask()
    await deliverAll(clock, { timeoutMs: 200 })
    expect(await deliveriesOf(hook)).toMatchObject([
      { status: 'waiting', httpStatus: null, error: 'timeout' },
    ])
  })

  it('says that nobody listens, or that there is no such host', async () => {
    const { receiver, clock, hook } = world
    await receiver.stop()
    await ask()
    await deliverAll(clock)
    expect(await deliveriesOf(hook)).toMatchObject([{ error: 'connection' }])
    const sent = await postJson(new URL('http://no-such-host.invalid/'), {}, '{}', {
      timeoutMs: 30_000,
      allowsLoopback: true,
    })
    expect(sent).toEqual({ error: 'name' })
    world.receiver = await (await import('./receiver')).startReceiver()
  })

  it('goes nowhere if the name leads to an address that is not allowed when it is connected to', async () => {
    const { receiver, clock, hook } = world
    await prisma().webhook.update({
      where: { id: hook.id },
      data: { url: `http://localhost:${receiver.port}/in` },
    })
    await ask()
    await deliverAll(clock, { allowsLoopback: false })
    expect(receiver.received).toEqual([])
    expect(await deliveriesOf(hook)).toMatchObject([{ status: 'waiting', error: 'address' }])
    clock.pass(1)
    await deliverAll(clock)
    expect(receiver.received).toHaveLength(1)
  })
})

it('reads no more of an answer than it must', async () => {
  const { receiver, clock } = world
  let bytes = 0
  let closed: Promise<unknown> | undefined
  receiver.answer((response: ServerResponse) => {
    closed = once(response, 'close')
    const chunk = Buffer.alloc(65_536, 'x')
    const write = () => {
      while (!response.destroyed) {
        bytes += chunk.length
        if (!response.write(chunk)) return void response.once('drain', write)
      }
    }
    write()
  })
  await ask()
  await deliverAll(clock)
  await closed
  expect(await statuses()).toEqual(['delivered'])
  expect(bytes).toBeLessThan(16 * 1024 * 1024)
})

it('is switched off after three days without anything that got through, and administrators are told', async () => {
  const { admin, reader, receiver, clock, hook } = world
  receiver.answer(answers.fail)
  await ask()
  await deliverAll(clock)
  const giveUp = async () => {
    for (const minutes of [1, 5, 30, 120, 360, 720, 1440]) {
      clock.pass(minutes)
      await deliverAll(clock)
    }
  }
  await giveUp()
  expect(await prisma().webhook.findUniqueOrThrow({ where: { id: hook.id } })).toMatchObject({
    disabledAt: null,
    failingSince: expect.any(Date),
  })
  await ask('又问')
  await deliverAll(clock)
  clock.pass(1)
  await ask('三问')
  await giveUp()
  expect(await statuses()).toEqual(['failed', 'failed', 'failed'])
  const off = await prisma().webhook.findUniqueOrThrow({ where: { id: hook.id } })
  expect(off.disabledAt).toEqual(expect.any(Date))
  await notifyAll()
  const told = async (actor: typeof admin) =>
    (await listNotifications({ actor }, {})).items.filter(({ kind }) => kind === 'webhook')
  const [notice] = await told(admin)
  expect(notice).toMatchObject({ verb: 'webhook.switched-off', about: { title: '收件箱' } })
  expect(await told(reader)).toEqual([])
  expect(await openNotification({ actor: admin }, { id: notice!.id })).toEqual({
    path: `/people/webhooks/${hook.id}`,
  })
  await ask('停用时的话')
  const before = receiver.received.length
  expect(await deliverAll(clock)).toBe(0)
  receiver.answer(answers.ok)
  await editWebhook({ actor: admin, clock }, { id: hook.id, enabled: true })
  await ask('启用后的话')
  expect(await deliverAll(clock)).toBe(1)
  expect(receiver.received).toHaveLength(before + 1)
})

it('is no longer failing once something got through', async () => {
  const { receiver, clock, hook } = world
  const failingSince = async () =>
    (await prisma().webhook.findUniqueOrThrow({ where: { id: hook.id } })).failingSince
  receiver.answer(answers.fail)
  await ask()
  await deliverAll(clock)
  expect(await failingSince()).toEqual(expect.any(Date))
  receiver.answer(answers.ok)
  clock.pass(1)
  await deliverAll(clock)
  expect(await failingSince()).toBeNull()
})

it('sends each event once to each webhook with two workers at once', async () => {
  const { admin, writer, receiver, hook } = world
  const second = await addWebhook(admin, `${receiver.url}/second`)
  const listener = postgresListener()
  const workers = [startWebhookWorker(listener), startWebhookWorker(listener)]
  try {
    const threadId = await ask()
    await Promise.all(
      Array.from({ length: 14 }, (_, at) => writeComment({ actor: writer }, { threadId, body: `${at}` })),
    )
    await vi.waitFor(() => expect(receiver.received.length).toBeGreaterThanOrEqual(30), 60_000)
  } finally {
    for (const end of workers) end()
    await listener.end()
  }
  const rows = [...(await deliveriesOf(hook)), ...(await deliveriesOf(second))]
  expect(rows.map(({ attempts }) => attempts)).toEqual(Array(30).fill(1))
  expect(receiver.received.map(({ headers }) => headers['webhook-id']).sort()).toEqual(
    rows.map(({ id }) => id).sort(),
  )
})

it('takes over a delivery whose sender has died, once it is surely dead', async () => {
  const { clock, receiver, hook } = world
  await ask()
  await queueAll(clock)
  await prisma().webhookDelivery.updateMany({
    where: { webhookId: hook.id },
    data: { status: 'sending', attempts: 1, claimedAt: clock.now() },
  })
  expect(await deliverAll(clock)).toBe(0)
  clock.pass(3)
  expect(await deliverAll(clock)).toBe(1)
  expect(receiver.received).toHaveLength(1)
})

it('sends a test once, also while it is switched off', async () => {
  const { admin, clock, receiver, hook } = world
  await editWebhook({ actor: admin }, { id: hook.id, enabled: false })
  await testWebhook({ actor: admin }, { id: hook.id })
  receiver.answer(answers.fail)
  expect(await deliverAll(clock)).toBe(1)
  expect(verify(hook.secret, receiver.received[0]!, clock.now())).toMatchObject({
    type: 'test',
    data: { webhookId: hook.id },
  })
  expect(await deliveriesOf(hook)).toMatchObject([{ event: 'test', status: 'failed', httpStatus: 500 }])
  clock.pass(10_000)
  expect(await deliverAll(clock)).toBe(0)
})

it('sends again what an administrator asks for, unless it is off or may no longer be told', async () => {
  const { admin, clock, receiver, hook } = world
  await ask()
  await deliverAll(clock)
  const { id: deliveryId } = (await deliveriesOf(hook))[0]!
  const again = () => resendDelivery({ actor: admin }, { id: hook.id, deliveryId })
  await again()
  expect(await deliverAll(clock)).toBe(1)
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  await prisma().comment.updateMany({ data: { hiddenAt: new Date() } })
  await again()
  await deliverAll(clock)
  expect(receiver.received).toHaveLength(2)
  expect(await statuses()).toEqual(['withdrawn'])
  await editWebhook({ actor: admin }, { id: hook.id, enabled: false })
  await expect(again()).rejects.toMatchObject({ faults: [{ message: 'webhookOff' }] })
})

it('keeps deliveries no longer than asked', async () => {
  const { clock, hook } = world
  await ask()
  await deliverAll(clock)
  await deleteDeliveriesBefore(prisma(), new Date(Date.now() - 60_000))
  expect(await statuses()).toHaveLength(1)
  await deleteDeliveriesBefore(prisma(), clock.now())
  expect(await deliveriesOf(hook)).toEqual([])
})
