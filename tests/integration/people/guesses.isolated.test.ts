import { beforeEach, expect, it, vi } from 'vitest'
import { signIn } from '@/lib/auth/sign-in'
import { prisma } from '@/lib/db'
import { changeSettings } from '@/lib/notifications/change-settings'
import { listNotifications } from '@/lib/notifications/list-notifications'
import { openNotification } from '@/lib/notifications/open-notification'
import { person } from '@/prisma/factories/person'
import { notifiedOf, notifyAll, unread } from '@/tests/integration/notifications/scene'
import { alone, member, password, unused } from './scene'

const browser = vi.hoisted(() => new Map<string, string>())
const from = vi.hoisted(() => ({ address: '' }))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ 'x-forwarded-for': from.address }),
  cookies: async () => ({
    get: (name: string) => (browser.has(name) ? { name, value: browser.get(name) } : undefined),
    set: (name: string, value: string) => browser.set(name, value),
  }),
}))

const badLogin = { code: 'invalid', faults: [{ path: '', message: 'badLogin' }] }
const tooMany = { code: 'too-many', faults: [{ message: 'tooMany' }] }
const wrong = (login: string) => signIn({ login, password: 'a wrong guess' })
const right = (login: string) => signIn({ login, password })

/** Stores that many counted guesses. */
const counted = (key: string, points: number) =>
  prisma().rateLimit.upsert({
    where: { key },
    create: { key, points, expire: Date.now() + 300_000 },
    update: { points, expire: Date.now() + 300_000 },
  })
const countOf = async (key: string) => (await prisma().rateLimit.findUnique({ where: { key } }))?.points ?? 0

/** The device of a browser in which this person has signed in. */
async function deviceOf(login: string): Promise<string> {
  browser.clear()
  await right(login)
  return browser.get('tashan.device') ?? ''
}

beforeEach(async () => {
  browser.clear()
  from.address = ''
  await prisma().rateLimit.deleteMany()
})

it('lets the owner in with a device they know, however often strangers have guessed', async () => {
  const owner = await member()
  const device = await deviceOf(owner.username)
  browser.clear()
  for (let index = 0; index < 5; index++) await expect(wrong(owner.username)).rejects.toMatchObject(badLogin)
  await expect(right(owner.username)).rejects.toMatchObject(tooMany)
  browser.set('tashan.device', device)
  await right(owner.username)
  browser.clear()
  await expect(right(owner.username)).rejects.toMatchObject(tooMany)
})

it('counts guesses from a known device by themselves, and stops them too', async () => {
  const owner = await member()
  const device = await deviceOf(owner.username)
  await expect(wrong(owner.username)).rejects.toMatchObject(badLogin)
  const [row] = await prisma().rateLimit.findMany({ where: { key: { startsWith: 'signInDevice:' } } })
  expect(row).toMatchObject({ key: expect.stringContaining(owner.id), points: 1 })
  await counted(row?.key ?? '', 10)
  await expect(right(owner.username)).rejects.toMatchObject(tooMany)
  browser.clear()
  await right(owner.username)
  expect(device).not.toContain(owner.id)
})

it('knows a device for its own people alone: neither another’s nor a forged one keeps anybody in', async () => {
  const [owner, other] = [await member(), await member()]
  const device = await deviceOf(other.username)
  await right(owner.username)
  const both = browser.get('tashan.device') ?? ''
  expect(both.split('~')).toHaveLength(2)
  await counted(`signIn:${owner.id}`, 5)
  const [id = ''] = both.split('.')
  for (const cookie of [device, `${id}.${'x'.repeat(43)}`, `${id}.`, id, '', '.', '~'.repeat(9)]) {
    browser.set('tashan.device', cookie)
    await expect(right(owner.username)).rejects.toMatchObject(tooMany)
  }
  browser.set('tashan.device', both)
  await right(owner.username)
  await right(other.username)
})

it('slows down spraying from one address, and nobody who signs in from another', async () => {
  from.address = '10.9.8.7'
  await counted('signInAddress:10.9.8.7', 29)
  await expect(wrong(unused('sprayed'))).rejects.toMatchObject(badLogin)
  const somebody = await member()
  await expect(right(somebody.username)).rejects.toMatchObject(tooMany)
  expect(await countOf(`signIn:${somebody.id}`)).toBe(0)
  from.address = '10.9.8.6'
  await right(somebody.username)
  from.address = '10.9.8.7'
  await right(somebody.username)
})

it('counts only what failed: an office behind one address may all sign in', async () => {
  from.address = '10.9.8.7'
  await counted('signInAddress:10.9.8.7', 29)
  await counted('signInAll:all', 17)
  for (let index = 0; index < 3; index++) await right((await member()).username)
  expect(await countOf('signInAddress:10.9.8.7')).toBe(29)
  expect(await countOf('signInAll:all')).toBe(17)
})

it('slows down all strangers together, but no known device', async () => {
  const owner = await member()
  const device = await deviceOf(owner.username)
  browser.clear()
  await counted('signInAll:all', 299)
  await expect(wrong(unused('sprayed'))).rejects.toMatchObject(badLogin)
  await expect(right(owner.username)).rejects.toMatchObject(tooMany)
  browser.set('tashan.device', device)
  await right(owner.username)
})

it('tells the person and the administrators once that guesses were stopped, and nobody of a name that is nobody’s', async () => {
  // What other tests have left to tell goes to nobody here.
  await notifyAll()
  const admin = await person('admin')
  await alone(admin)
  const owner = await member()
  const bystander = await member()
  const blocked = () => prisma().activity.count({ where: { verb: 'sign-in.blocked', subjectId: owner.id } })
  const lock = async () => {
    await counted(`signIn:${owner.id}`, 3)
    await expect(wrong(owner.username)).rejects.toMatchObject(badLogin)
    const before = await blocked()
    await expect(wrong(owner.username)).rejects.toMatchObject(badLogin)
    await vi.waitFor(async () => expect(await blocked()).toBe(before + 1), 10_000)
    await expect(wrong(owner.username)).rejects.toMatchObject(tooMany)
    expect(await blocked()).toBe(before + 1)
  }
  from.address = '10.7.7.7'
  await lock()
  expect(await notifiedOf(owner)).toEqual(['security sign-in.blocked 1'])
  expect(await notifiedOf(admin)).toEqual(['security sign-in.blocked 1'])
  expect(await notifiedOf(bystander)).toEqual([])
  expect([await unread(owner), await unread(admin)]).toEqual([1, 1])
  const row = await prisma().activity.findFirstOrThrow({ where: { subjectId: owner.id } })
  expect(row).toMatchObject({ actorId: null, detail: { name: owner.name, address: '10.7.7.7' } })

  // Unread, it is not repeated; once read, the next one is new.
  await lock()
  expect(await notifiedOf(owner)).toEqual(['security sign-in.blocked 1'])
  const open = async (actor: typeof owner | typeof admin) => {
    const { items } = await listNotifications({ actor }, {})
    expect(items[0]?.about.title).toBe(owner.name)
    return (await openNotification({ actor }, { id: items[0]?.id ?? '' })).path
  }
  expect(await open(owner)).toBe('/settings')
  expect(await open(admin)).toBe(`/people/${owner.id}`)
  expect([await unread(owner), await unread(admin)]).toEqual([0, 0])
  await lock()
  expect(await notifiedOf(owner)).toHaveLength(2)

  const nobody = unused('nobody')
  await counted(`signIn:${nobody}`, 4)
  const all = await prisma().activity.count({ where: { verb: 'sign-in.blocked' } })
  await expect(wrong(nobody)).rejects.toMatchObject(badLogin)
  await expect(wrong(nobody)).rejects.toMatchObject(tooMany)
  expect(await prisma().activity.count({ where: { verb: 'sign-in.blocked' } })).toBe(all)
})

it('sends it by e-mail to who chose so, and does not tell who does not want it', async () => {
  // What other tests have left to tell goes to nobody here.
  await notifyAll()
  const admin = await person('admin')
  await alone(admin)
  const owner = await member()
  await changeSettings({ actor: owner }, { channels: { security: 'email' } })
  await changeSettings({ actor: admin }, { channels: { security: 'none' } })
  await counted(`signIn:${owner.id}`, 4)
  await expect(wrong(owner.username)).rejects.toMatchObject(badLogin)
  const mails = () => prisma().email.count({ where: { userId: owner.id } })
  await vi.waitFor(async () => {
    await notifyAll(true)
    expect(await mails()).toBe(1)
  }, 10_000)
  expect(await notifiedOf(admin)).toEqual([])
})
