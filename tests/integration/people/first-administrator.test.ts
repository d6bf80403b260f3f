import { expect, it } from 'vitest'
import { secret } from '@/lib/auth/secret'
import { setupToken } from '@/lib/auth/setup-token'
import { prisma } from '@/lib/db'
import { createFirstAdministrator } from '@/lib/people/create-first-administrator'
import { ensureFirstAdministrator } from '@/lib/people/ensure-first-administrator'
import { password, unused } from './scene'

const nobody = { actor: null }
const input = (more: object = {}) => ({
  token: setupToken(secret()),
  name: '第一人',
  username: unused('root'),
  password,
  ...more,
})
const administrators = () => prisma().user.findMany({ where: { role: 'admin' } })
const badLink = { code: 'invalid', faults: [{ path: '', message: 'badLink' }] }

it('wants the link, a way to sign in and a long password', async () => {
  const call = (more: object) => createFirstAdministrator(nobody, input(more))
  await expect(call({ token: 'guess' })).rejects.toMatchObject(badLink)
  await expect(call({ username: '', email: ' ' })).rejects.toMatchObject({
    faults: [{ path: 'email', message: 'oneOfBoth' }],
  })
  await expect(call({ password: 'nine char' })).rejects.toMatchObject({
    faults: [{ path: 'password', message: 'tooShort', values: { limit: 10 } }],
  })
  expect(await administrators()).toHaveLength(0)
})

it('makes one of several at once, and nobody after', async () => {
  const outcomes = await Promise.allSettled([
    createFirstAdministrator(nobody, input()),
    createFirstAdministrator(nobody, input()),
    createFirstAdministrator(nobody, input()),
    ensureFirstAdministrator(nobody, { email: 'ops@office.example', name: '运维', password }),
  ])
  expect(await administrators()).toHaveLength(1)
  const made = outcomes.filter((one) => one.status === 'fulfilled' && one.value.id !== null)
  expect(made).toHaveLength(1)
  await expect(createFirstAdministrator(nobody, input())).rejects.toMatchObject(badLink)
})

it('does nothing unattended once there is one', async () => {
  const again = { email: 'second@office.example', name: '运维', password }
  expect(await ensureFirstAdministrator(nobody, again)).toEqual({ id: null })
  expect(await administrators()).toHaveLength(1)
})
