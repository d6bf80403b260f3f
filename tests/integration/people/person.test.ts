import { expect, it } from 'vitest'
import { identify } from '@/lib/auth/identity'
import { verifyPassword } from '@/lib/auth/password'
import { prisma } from '@/lib/db'
import { changeLogin } from '@/lib/people/change-login'
import { changePerson } from '@/lib/people/change-person'
import { createPerson } from '@/lib/people/create-person'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { reactivatePerson } from '@/lib/people/reactivate-person'
import { readPerson } from '@/lib/people/read-person'
import { resetPassword } from '@/lib/people/reset-password'
import { thread } from '@/prisma/factories/discussion'
import { department, person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'
import { accessToken, alone, member, password, promote, session, traceOf, unused } from './scene'

const lastAdmin = { code: 'invalid', faults: [{ path: 'role', message: 'lastAdmin' }] }
const notSelf = { code: 'invalid', faults: [{ path: '', message: 'notSelf' }] }
const bearer = (token: string) => identify(new Headers({ authorization: `Bearer ${token}` }))

it('makes a person by user name alone and never shows the address that stands for none', async () => {
  const admin = await person('admin')
  const place = await department()
  const username = unused('张伟')
  const { id } = await createPerson(
    { actor: admin },
    { name: ' 张伟 ', username: username.toUpperCase(), password, departmentId: place.id },
  )
  expect(await readPerson({ actor: admin }, { id })).toMatchObject({
    name: '张伟',
    username,
    email: null,
    role: 'staff',
    department: place.name,
    active: true,
  })
  expect(await prisma().activity.count({ where: { subjectId: id, verb: 'person.created' } })).toBe(1)
})

it('refuses names that are taken or malformed, each at its field', async () => {
  const admin = await person('admin')
  const email = `${unused('wang')}@office.example`
  await createPerson({ actor: admin }, { name: '王', email, password })
  const call = (more: object) => createPerson({ actor: admin }, { name: '王', password, ...more })
  await expect(call({ email: email.toUpperCase() })).rejects.toMatchObject({
    faults: [{ path: 'email', message: 'taken' }],
  })
  for (const username of ['a', 'a b', 'a@b', 'x'.repeat(41)])
    await expect(call({ username })).rejects.toMatchObject({ faults: [{ path: 'username' }] })
  for (const bad of ['no address', 'somebody@no-email.invalid'])
    await expect(call({ email: bad })).rejects.toMatchObject({ faults: [{ path: 'email' }] })
})

it('changes name, role and department', async () => {
  const admin = await person('admin')
  const somebody = await person('staff')
  const place = await department()
  const change = { id: somebody.id, name: '新名', role: 'editor' as const, departmentId: place.id }
  await changePerson({ actor: admin }, change)
  expect(await readPerson({ actor: admin }, { id: somebody.id })).toMatchObject({
    name: '新名',
    role: 'editor',
    departmentId: place.id,
  })
  await expect(
    changePerson({ actor: admin }, { ...change, departmentId: crypto.randomUUID() }),
  ).rejects.toMatchObject({ faults: [{ path: 'departmentId' }] })
  await expect(changePerson({ actor: admin }, { ...change, id: 'nobody' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

it('corrects how a person signs in', async () => {
  const admin = await person('admin')
  const somebody = await member()
  const other = await member()
  const email = `${unused('right')}@office.example`
  await changeLogin({ actor: admin }, { id: somebody.id, email, username: somebody.username })
  expect(await readPerson({ actor: admin }, { id: somebody.id })).toMatchObject({
    email,
    username: somebody.username,
  })
  await expect(
    changeLogin({ actor: admin }, { id: somebody.id, username: other.username }),
  ).rejects.toMatchObject({ faults: [{ path: 'username', message: 'taken' }] })
  await expect(changeLogin({ actor: admin }, { id: somebody.id })).rejects.toMatchObject({
    faults: [{ path: 'email', message: 'oneOfBoth' }],
  })
  await changeLogin({ actor: admin }, { id: somebody.id, username: somebody.username })
  expect(await readPerson({ actor: admin }, { id: somebody.id })).toMatchObject({ email: null })
})

it('keeps the last administrator', async () => {
  const admin = await person('admin')
  await alone(admin)
  await expect(promote(admin, admin, 'staff')).rejects.toMatchObject(lastAdmin)
  const second = await person('staff')
  await promote(admin, second, 'admin')
  await promote(admin, admin, 'staff')
  const risen = { ...second, role: 'admin' as const }
  await expect(promote(risen, second, 'viewer')).rejects.toMatchObject(lastAdmin)
})

it('keeps one of two administrators who unmake each other at once', async () => {
  const one = await person('admin')
  await alone(one)
  const two = await person('admin')
  const outcomes = await Promise.allSettled([
    deactivatePerson({ actor: one }, { id: two.id }),
    deactivatePerson({ actor: two }, { id: one.id }),
  ])
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await prisma().user.count({ where: { role: 'admin', deactivatedAt: null } })).toBe(1)
})

it('shuts a deactivated person out at once and keeps their words', async () => {
  const admin = await person('admin')
  const somebody = await member()
  await session(somebody.id)
  const token = await accessToken(somebody.id)
  const { commentIds } = await thread(await takeaway((await report()).id), somebody.id)
  expect((await bearer(token)).actor?.id).toBe(somebody.id)
  await deactivatePerson({ actor: admin }, { id: somebody.id })
  await deactivatePerson({ actor: admin }, { id: somebody.id })
  expect(await prisma().session.count({ where: { userId: somebody.id } })).toBe(0)
  await expect(bearer(token)).rejects.toMatchObject({ code: 'unauthenticated' })
  expect(await prisma().comment.count({ where: { id: { in: commentIds } } })).toBe(commentIds.length)
  const done = { subjectId: somebody.id, verb: 'person.deactivated' }
  expect(await prisma().activity.count({ where: done })).toBe(1)
  await reactivatePerson({ actor: admin }, { id: somebody.id })
  expect(await readPerson({ actor: admin }, { id: somebody.id })).toMatchObject({ active: true })
  await expect(bearer(token)).rejects.toMatchObject({ code: 'unauthenticated' })
})

it('lets nobody deactivate or reset themselves', async () => {
  const admin = await person('admin')
  await expect(deactivatePerson({ actor: admin }, { id: admin.id })).rejects.toMatchObject(notSelf)
  await expect(resetPassword({ actor: admin }, { id: admin.id })).rejects.toMatchObject(notSelf)
})

it.each([
  ['with a password', member],
  ['without one yet', () => person('staff')],
])('resets the password of a person %s and ends their sessions and tokens', async (_, make) => {
  const admin = await person('admin')
  const somebody = await make()
  await session(somebody.id)
  const token = await accessToken(somebody.id)
  const { password: fresh } = await resetPassword({ actor: admin }, { id: somebody.id })
  const account = await prisma().account.findFirstOrThrow({ where: { userId: somebody.id } })
  expect(await verifyPassword({ hash: account.password ?? '', password: fresh })).toBe(true)
  expect(await prisma().session.count({ where: { userId: somebody.id } })).toBe(0)
  await expect(bearer(token)).rejects.toMatchObject({ code: 'unauthenticated' })
  expect(await traceOf(somebody.id)).not.toContain(fresh)
})
