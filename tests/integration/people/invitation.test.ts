import { expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { acceptInvitation } from '@/lib/people/accept-invitation'
import { invitePerson } from '@/lib/people/invite-person'
import { listInvitations } from '@/lib/people/list-invitations'
import { readInvitation } from '@/lib/people/read-invitation'
import { revokeInvitation } from '@/lib/people/revoke-invitation'
import { department, person } from '@/prisma/factories/person'
import { days, password, traceOf, unused } from './scene'

const nobody = { actor: null }
const badLink = { code: 'invalid', faults: [{ path: '', message: 'badLink' }] }

async function invite(actor: Actor, more: object = {}) {
  const made = await invitePerson({ actor }, { role: 'editor', ...more })
  return { ...made, token: made.path.split('/').at(-1) ?? '' }
}
const accept = (token: string, clock?: ReturnType<typeof days>) =>
  acceptInvitation({ actor: null, clock }, { token, name: '李雷', username: unused('invited'), password })

it('says who is invited, and lets them in once with the role and department it names', async () => {
  const admin = await person('admin')
  const place = await department()
  const email = `${unused('li')}@office.example`
  const { id, token, path } = await invite(admin, {
    name: '李雷',
    email: email.toUpperCase(),
    departmentId: place.id,
  })
  expect(path).toBe(`/invite/${token}`)
  expect(await readInvitation(nobody, { token })).toEqual({
    name: '李雷',
    email,
    role: 'editor',
    department: place.name,
  })
  const joined = await acceptInvitation(nobody, { token, name: '李雷', email, password })
  expect(await prisma().user.findUnique({ where: { id: joined.id } })).toMatchObject({
    role: 'editor',
    departmentId: place.id,
    email,
  })
  expect(await prisma().invitation.findUnique({ where: { id } })).toMatchObject({ usedById: joined.id })
  await expect(accept(token)).rejects.toMatchObject(badLink)
  await expect(readInvitation(nobody, { token })).rejects.toMatchObject({ code: 'not-found' })
})

it('stores no token', async () => {
  const { id, token } = await invite(await person('admin'))
  const row = await prisma().invitation.findUnique({ where: { id } })
  expect(JSON.stringify(row)).not.toContain(token)
  expect(await traceOf(id)).not.toContain(token)
})

it('lets one in when the link is used twice at once', async () => {
  const { token } = await invite(await person('admin'))
  const outcomes = await Promise.allSettled([accept(token), accept(token)])
  expect(outcomes.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})

it('ends after seven days', async () => {
  const { token } = await invite(await person('admin'))
  await expect(accept(token, days(7.1))).rejects.toMatchObject(badLink)
  await expect(accept(token, days(6.9))).resolves.toMatchObject({ id: expect.any(String) })
})

it('ends when it is revoked, and again makes no second record', async () => {
  const admin = await person('admin')
  const { id, token } = await invite(admin)
  expect((await listInvitations({ actor: admin }, {})).map((one) => one.id)).toContain(id)
  await revokeInvitation({ actor: admin }, { id })
  await revokeInvitation({ actor: admin }, { id })
  await expect(accept(token)).rejects.toMatchObject(badLink)
  expect((await listInvitations({ actor: admin }, {})).map((one) => one.id)).not.toContain(id)
  expect(await prisma().activity.count({ where: { subjectId: id, verb: 'invitation.revoked' } })).toBe(1)
})

it('names a taken user name, and the link is still good', async () => {
  const { token } = await invite(await person('admin'))
  const username = unused('taken')
  await prisma().user.update({ where: { id: (await person()).id }, data: { username } })
  await expect(
    acceptInvitation(nobody, { token, name: '韩梅', username: username.toUpperCase(), password }),
  ).rejects.toMatchObject({ faults: [{ path: 'username', message: 'taken' }] })
  await expect(accept(token)).resolves.toBeDefined()
})

it('refuses what could never be accepted', async () => {
  const admin = await person('admin')
  const { email } = await prisma().user.findUniqueOrThrow({ where: { id: admin.id } })
  await expect(invite(admin, { email })).rejects.toMatchObject({
    faults: [{ path: 'email', message: 'taken' }],
  })
  await expect(invite(admin, { departmentId: crypto.randomUUID() })).rejects.toMatchObject({
    faults: [{ path: 'departmentId' }],
  })
  await expect(invite(admin, { role: 'emperor' })).rejects.toMatchObject({ faults: [{ path: 'role' }] })
})
