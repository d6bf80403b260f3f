import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { changeSettings } from '@/lib/notifications/change-settings'
import { cleanUp, deliverNextEmail, queueDueDigests } from '@/lib/notifications/delivery'
import { markNotificationsRead } from '@/lib/notifications/mark-notifications-read'
import { resendEmail } from '@/lib/notifications/resend-email'
import { person } from '@/prisma/factories/person'
import { decoded, mailServer } from './mail-server'
import { notifyAll, scene } from './scene'

const site = 'https://tashan.office.test'
let server: Awaited<ReturnType<typeof mailServer>>
/** How far the injected clock is ahead, in milliseconds. */
let ahead = 0
const now = () => new Date(Date.now() + ahead)

beforeEach(async () => {
  await prisma().email.deleteMany()
  await prisma().notification.updateMany({ data: { readAt: new Date() } })
  ahead = 0
  server = await mailServer()
})
afterEach(() => server.stop())

/** Delivers all that is due. */
async function deliver(url = server.url): Promise<number> {
  let count = 0
  while (await deliverNextEmail({ url, site, now })) count++
  return count
}

const statuses = async () =>
  (await prisma().email.findMany({ orderBy: { createdAt: 'asc' } })).map((one) => one.status)
const later = (minutes: number) => {
  ahead += minutes * 60_000
}

/** A person with this channel asks and is answered. */
async function answered(channel: 'email' | 'daily' | 'weekly', words = '答：**沪**上经验 <b>x</b>') {
  const made = await scene()
  const { reader, writer, point } = made
  await changeSettings({ actor: reader }, { channels: { follow: channel, reply: channel } })
  const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
  await notifyAll(true)
  const answer = await writeComment({ actor: writer }, { threadId, body: words })
  await notifyAll(true)
  return { ...made, threadId, answer }
}

const mailed = (actor: Actor) => server.taken.filter((text) => text.includes(`${actor.id}@example.test`))

describe('an e-mail at once', () => {
  it('says what became of an opinion, and why', async () => {
    const { reader, writer, threadId } = await answered('email')
    await deliver()
    const sent = mailed(reader).length
    await resolveThread({ actor: writer }, { id: threadId, outcome: 'rejected', reason: '现行规定不允许' })
    await notifyAll(true)
    expect(await deliver()).toBe(1)
    const text = decoded(mailed(reader)[sent] ?? '')
    expect(text).toContain(`${writer.name} 确定了讨论意见的采纳情况：未采纳`)
    expect(text).toContain('现行规定不允许')
  })

  it('goes once, says who did what where in both forms, and leads there', async () => {
    const { reader, writer, point } = await answered('email')
    expect(await deliver()).toBe(1)
    expect(await deliver()).toBe(0)
    const [raw = ''] = mailed(reader)
    const text = decoded(raw)
    expect(mailed(reader)).toHaveLength(1)
    for (const words of [
      `${writer.name} 发表了评论`,
      `${point.code} 产业布局`,
      '沪上经验',
      `${site}/inbox/open/`,
    ])
      expect(text).toContain(words)
    expect(text).toContain('Subject: 【他山】')
    expect(text).toContain('&lt;b&gt;x&lt;/b&gt;')
    expect(raw).toMatch(/From: .*<tashan@office\.test>/)
    expect(raw).toContain('Auto-Submitted: auto-generated')
    expect(raw).toContain(`List-Unsubscribe: <${site}/settings/notifications>`)
    expect(await statuses()).toEqual(['sent'])
  })

  it('is in the language the person reads', async () => {
    const { reader, writer, threadId } = await answered('email')
    await prisma().user.update({ where: { id: reader.id }, data: { locale: 'en' } })
    await writeComment({ actor: writer }, { threadId, body: '又答' })
    await notifyAll(true)
    await deliver()
    expect(decoded(mailed(reader).at(-1) ?? '')).toContain(`${writer.name} wrote a comment`)
  })

  it('says nothing that was read, deleted or taken from view meanwhile', async () => {
    const { reader, writer, threadId, answer } = await answered('email', '后来删掉的话')
    await deleteComment({ actor: writer }, { id: answer.id })
    await writeComment({ actor: writer }, { threadId, body: '已经读过的话' })
    await notifyAll(true)
    await markNotificationsRead({ actor: reader }, {})
    await deliver()
    expect(server.taken).toEqual([])
    expect(await statuses()).toEqual(['sent', 'sent'])
  })

  it('cannot be bent by names or titles', async () => {
    const { reader, point } = await answered('email')
    const sly = await person('staff', { name: '甲\r\nBcc: all@example.test' })
    await prisma().takeaway.update({ where: { id: point.id }, data: { title: '题\r\nBcc: x@example.test' } })
    const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
    await notifyAll(true)
    await writeComment({ actor: sly }, { threadId, body: '答' })
    await notifyAll(true)
    await deliver()
    for (const raw of server.taken) expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/m)
    expect(server.taken.length).toBeGreaterThan(0)
  })

  it('is for nobody without an address', async () => {
    const { reader, writer, threadId } = await answered('daily')
    await prisma().user.update({ where: { id: reader.id }, data: { email: `${reader.id}@no-email.invalid` } })
    await changeSettings({ actor: reader }, { channels: { follow: 'email' } })
    await writeComment({ actor: writer }, { threadId, body: '答' })
    await notifyAll(true)
    await deliver()
    expect(server.taken).toEqual([])
  })
})

describe('a mail server in trouble', () => {
  it('that is dead loses nothing: the e-mail goes when it lives again', async () => {
    const { reader } = await answered('email')
    await server.stop()
    await deliver()
    expect(await statuses()).toEqual(['waiting'])
    expect(await deliver()).toBe(0)
    server = await mailServer(server.port)
    later(2)
    expect(await deliver()).toBe(1)
    expect(mailed(reader)).toHaveLength(1)
    expect(await statuses()).toEqual(['sent'])
  })

  it('that says not now is asked again, later each time; one that refuses for good is not', async () => {
    await answered('email')
    server.answer('refuse-later')
    for (const minutes of [0, 2, 6, 16]) {
      later(minutes)
      expect(await deliver()).toBe(1)
      expect(await deliver()).toBe(0)
    }
    server.answer('refuse')
    later(61)
    await deliver()
    expect(await statuses()).toEqual(['failed'])
    later(10_000)
    expect(await deliver()).toBe(0)
    expect(server.taken).toEqual([])
    const { error } = await prisma().email.findFirstOrThrow()
    expect(error).toContain('not now')
  })

  it('that dies once it has all of it is not sent to again, until somebody says so', async () => {
    const { reader } = await answered('email')
    server.answer('die')
    await deliver()
    expect(await statuses()).toEqual(['uncertain'])
    server.answer('take')
    later(10_000)
    await cleanUp(now())
    expect(await deliver()).toBe(0)
    const { id } = await prisma().email.findFirstOrThrow()
    await resendEmail({ actor: await person('admin') }, { id })
    expect(await deliver()).toBe(1)
    expect(mailed(reader)).toHaveLength(1)
  })
})

it('was cut off when its sender died: nobody knows, so it is not sent again by itself', async () => {
  await answered('email')
  await prisma().email.updateMany({ data: { status: 'sending', claimedAt: now() } })
  later(3)
  await cleanUp(now())
  expect(await statuses()).toEqual(['sending'])
  later(3)
  await cleanUp(now())
  expect(await statuses()).toEqual(['uncertain'])
  expect(await deliver()).toBe(0)
})

it('is sent by one of several processes', async () => {
  const { reader, writer, threadId } = await answered('email')
  for (let index = 0; index < 20; index++)
    await writeComment({ actor: writer }, { threadId, body: `答${index}` })
  await notifyAll(true)
  const counts = await Promise.all([deliver(), deliver(), deliver()])
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(21)
  expect(mailed(reader)).toHaveLength(21)
  expect(new Set(server.taken.map((raw) => /Message-ID: (.*)/i.exec(raw)?.[1])).size).toBe(21)
})

describe('a digest', () => {
  it('goes each morning at eight by the office’s clock with what is unread, once, and not when there is nothing', async () => {
    const { reader, writer, threadId } = await answered('daily')
    await writeComment({ actor: writer }, { threadId, body: '第二条' })
    await notifyAll(true)
    const tomorrow = new Date(Date.now() + 24 * 60 * 60_000)
    const day = tomorrow.toISOString().slice(0, 10)
    ahead = new Date(`${day}T00:00:01Z`).getTime() - Date.now()
    await Promise.all([queueDueDigests(now()), queueDueDigests(now())])
    later(1)
    await queueDueDigests(now())
    await deliver()
    expect(mailed(reader)).toHaveLength(1)
    const text = decoded(mailed(reader)[0] ?? '')
    expect(text).toContain('每日汇总：2 条未读通知')
    for (const words of ['沪上经验', '第二条']) expect(text).toContain(words)
    later(24 * 60)
    await queueDueDigests(now())
    expect(await deliver()).toBe(0)
  })

  it('waits for the morning, and for Monday; one that was missed goes at the next start', async () => {
    const { reader } = await answered('weekly')
    const { createdAt } = await prisma().notification.findFirstOrThrow({ where: { userId: reader.id } })
    const before = new Date(createdAt.getTime() - 1000)
    await queueDueDigests(before)
    expect(await statuses()).toEqual([])
    // Eight days later, so that a Monday has passed.
    later(8 * 24 * 60)
    await queueDueDigests(now())
    await deliver()
    expect(decoded(mailed(reader)[0] ?? '')).toContain('每周汇总：1 条未读通知')
  })

  it('tells a hundred and says how many more there are', async () => {
    const { reader, writer, threadId } = await answered('daily')
    for (let index = 0; index < 103; index++)
      await writeComment({ actor: writer }, { threadId, body: `答${index}` })
    await notifyAll(true)
    await notifyAll(true)
    later(24 * 60)
    await queueDueDigests(now())
    await deliver()
    const text = decoded(mailed(reader)[0] ?? '')
    expect(text).toContain('每日汇总：104 条未读通知')
    expect(text).toContain('另有 4 条')
  })

  it('is not sent of what was read before', async () => {
    const { reader } = await answered('daily')
    await markNotificationsRead({ actor: reader }, {})
    later(48 * 60)
    await queueDueDigests(now())
    expect(await statuses()).toEqual([])
  })
})
