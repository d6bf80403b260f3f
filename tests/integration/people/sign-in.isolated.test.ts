import { beforeEach, expect, it, vi } from 'vitest'
import { identify } from '@/lib/auth/identity'
import { loadCookiePreferences } from '@/lib/auth/preferences'
import { signIn, signOut } from '@/lib/auth/sign-in'
import { prisma } from '@/lib/db'
import { chooseDisplay } from '@/lib/people/choose-display'
import { createPerson } from '@/lib/people/create-person'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { person } from '@/prisma/factories/person'
import { member, password, session, unused } from './scene'

const browser = vi.hoisted(() => new Map<string, string>())
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ cookie: [...browser].map((pair) => pair.join('=')).join('; ') }),
  cookies: async () => ({
    get: (name: string) => {
      const value = browser.get(name)
      return value === undefined ? undefined : { name, value: decodeURIComponent(value) }
    },
    set: (name: string, value: string, { maxAge }: { maxAge?: number }) =>
      maxAge === 0 ? browser.delete(name) : browser.set(name, encodeURIComponent(value)),
  }),
}))

const visitor = () => identify(new Headers({ cookie: [...browser].map((pair) => pair.join('=')).join('; ') }))
const badLogin = { code: 'invalid', faults: [{ path: '', message: 'badLogin' }] }

beforeEach(() => browser.clear())

it('signs in by e-mail and by user name, in any case and width, and out again', async () => {
  const admin = await person('admin')
  const username = unused('张伟')
  const email = `${unused('zhang')}@office.example`
  const { id } = await createPerson({ actor: admin }, { name: '张伟', username, email, password })
  for (const login of [
    username,
    ` ${username.toUpperCase()} `,
    email.toUpperCase(),
    email.replace('@', '＠'),
  ]) {
    await signIn({ login, password })
    expect((await visitor()).actor?.id).toBe(id)
    await signOut()
    expect((await visitor()).actor).toBeNull()
  }
  expect(await prisma().session.count({ where: { userId: id } })).toBe(0)
})

it('knows nobody by a session that has ended, is of somebody deactivated or was changed on the way', async () => {
  const somebody = await member()
  await signIn({ login: somebody.username, password })
  const [[name = '', value = ''] = []] = [...browser].filter(([key]) => key.endsWith('session_token'))
  const ask = async (cookie: string) =>
    (await identify(new Headers({ cookie: `${name}=${cookie}` }))).actor?.id
  expect(await ask(value)).toBe(somebody.id)
  expect(await ask(value.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')))).toBeUndefined()
  await prisma().user.update({ where: { id: somebody.id }, data: { deactivatedAt: new Date() } })
  expect(await ask(value)).toBeUndefined()
  await prisma().user.update({ where: { id: somebody.id }, data: { deactivatedAt: null } })
  await prisma().session.updateMany({ where: { userId: somebody.id }, data: { expiresAt: new Date() } })
  expect(await ask(value)).toBeUndefined()
  browser.clear()
  await signIn({ login: somebody.username, password })
  expect(await prisma().session.count({ where: { userId: somebody.id } })).toBe(1)
})

it('signs in who has a Chinese user name and no e-mail', async () => {
  const username = unused('李明')
  const { id } = await createPerson({ actor: await person('admin') }, { name: '李明', username, password })
  await signIn({ login: username, password })
  expect((await visitor()).actor?.id).toBe(id)
})

it('reads in the language and the colours last chosen in whatever browser the person signs in', async () => {
  const somebody = await member()
  await signIn({ login: somebody.username, password })
  expect(browser.has('tashan.locale')).toBe(false)
  expect((await loadCookiePreferences()).locale).toBe('zh-CN')
  const caller = { actor: (await visitor()).actor }
  await chooseDisplay(caller, { locale: 'en' })
  await chooseDisplay(caller, { scheme: 'dark' })
  browser.clear()
  await signIn({ login: somebody.username, password })
  expect(await loadCookiePreferences()).toEqual({ locale: 'en', scheme: 'dark' })
})

it('says one and the same for everything that is wrong', async () => {
  const somebody = await member()
  const gone = await member()
  await deactivatePerson({ actor: await person('admin') }, { id: gone.id })
  for (const attempt of [
    { login: somebody.username, password: 'not the password' },
    { login: unused('nobody'), password },
    { login: gone.username, password },
    { login: '', password },
    { login: somebody.username },
    { login: 'x'.repeat(300), password },
  ])
    await expect(signIn(attempt)).rejects.toMatchObject(badLogin)
  expect(browser.size).toBe(0)
})

it('shuts a signed-in person out the moment they are deactivated', async () => {
  const somebody = await member()
  await signIn({ login: somebody.username, password })
  expect((await visitor()).actor?.id).toBe(somebody.id)
  await deactivatePerson({ actor: await person('admin') }, { id: somebody.id })
  expect((await visitor()).actor).toBeNull()
})

it('lets a changed role count from the next request on', async () => {
  const somebody = await member('editor')
  await signIn({ login: somebody.username, password })
  await prisma().user.update({ where: { id: somebody.id }, data: { role: 'viewer' } })
  expect((await visitor()).actor?.role).toBe('viewer')
})

it('ends the session whose cookie came along, and no other', async () => {
  const [before, after] = [await member(), await member()]
  await signIn({ login: before.username, password })
  const elsewhere = await session(before.id)
  for (const { username } of [before, after, after]) await signIn({ login: username, password })
  const left = await prisma().session.findMany({ where: { userId: { in: [before.id, after.id] } } })
  expect(left.map(({ userId }) => userId).sort()).toEqual([before.id, after.id].sort())
  expect(left.map(({ id }) => id)).toContain(elsewhere)
  expect((await visitor()).actor?.id).toBe(after.id)
})

const wrong = (login: string) => signIn({ login, password: 'a wrong guess' })
const tooMany = {
  code: 'too-many',
  faults: [{ path: '', message: 'tooMany', values: { seconds: expect.any(Number) } }],
}

it('slows down after five failures by either name, even with the right password, and says for how long', async () => {
  const somebody = await member()
  const { email } = await prisma().user.findUniqueOrThrow({ where: { id: somebody.id } })
  for (const login of [email, somebody.username, email, somebody.username, email])
    await expect(wrong(login)).rejects.toMatchObject(badLogin)
  await expect(signIn({ login: somebody.username, password })).rejects.toMatchObject(tooMany)
  await expect(wrong(email)).rejects.toMatchObject(tooMany)
  const counted = await prisma().rateLimit.findFirst({ where: { key: { endsWith: somebody.id } } })
  expect(counted?.points).toBeGreaterThan(5)
  await prisma().rateLimit.updateMany({
    where: { key: counted?.key },
    data: { expire: Date.now() - 1000 },
  })
  await expect(signIn({ login: somebody.username, password })).resolves.toBeUndefined()
})

it('counts guesses that come at once', async () => {
  const { username } = await member()
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => wrong(username)))
  const codes = outcomes.map((one) => (one.status === 'rejected' ? one.reason.code : 'let in'))
  expect(codes.filter((code) => code === 'invalid')).toHaveLength(5)
  expect(codes.filter((code) => code === 'too-many')).toHaveLength(7)
})

it('forgets the failures after a success, and slows down guesses at names nobody has too', async () => {
  const somebody = await member()
  for (let round = 0; round < 2; round++) {
    browser.clear()
    for (let index = 0; index < 4; index++)
      await expect(wrong(somebody.username)).rejects.toMatchObject(badLogin)
    await signIn({ login: somebody.username, password })
  }
  const nobody = unused('nobody')
  for (let index = 0; index < 5; index++) await expect(wrong(nobody)).rejects.toMatchObject(badLogin)
  await expect(wrong(nobody)).rejects.toMatchObject(tooMany)
})
