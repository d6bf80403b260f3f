import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { ensureConfiguredAdministrator } from '@/scripts/start/seed'

const email = 'ops@office.example'
const good = { TASHAN_ADMIN_EMAIL: email, TASHAN_ADMIN_PASSWORD: ' long enough ' }
const administrators = () =>
  prisma().user.findMany({ where: { role: 'admin' }, select: { name: true, email: true } })

it.each([
  [
    { TASHAN_ADMIN_EMAIL: email, TASHAN_ADMIN_PASSWORD: 'short' },
    /TASHAN_ADMIN_PASSWORD 至少 10 个字符.*At least 10/,
  ],
  [{ TASHAN_ADMIN_EMAIL: email }, /TASHAN_ADMIN_PASSWORD .*At least 10/],
  [{ TASHAN_ADMIN_PASSWORD: 'long enough' }, /TASHAN_ADMIN_EMAIL 邮箱地址不正确.*no e-mail address/],
  [{ ...good, TASHAN_ADMIN_NAME: '名'.repeat(61) }, /TASHAN_ADMIN_NAME 最多 60 个字符/],
  [
    { TASHAN_ADMIN_EMAIL: 'no', TASHAN_ADMIN_PASSWORD: 'no' },
    /TASHAN_ADMIN_EMAIL .*; TASHAN_ADMIN_PASSWORD /,
  ],
])('names what is wrong with %j', async (given, sentence) => {
  await expect(ensureConfiguredAdministrator(given)).rejects.toThrow(sentence)
  expect(await administrators()).toEqual([])
})

it('makes one while there is none, and then no longer looks', async () => {
  await ensureConfiguredAdministrator({})
  expect(await administrators()).toEqual([])
  await ensureConfiguredAdministrator(good)
  await ensureConfiguredAdministrator({
    TASHAN_ADMIN_EMAIL: 'other@office.example',
    TASHAN_ADMIN_PASSWORD: 'x',
  })
  expect(await administrators()).toEqual([{ name: email, email }])
})
