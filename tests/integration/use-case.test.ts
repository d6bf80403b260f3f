import { expect, it } from 'vitest'
import { z } from 'zod'
import { prisma } from '@/lib/db'
import { command, query } from '@/lib/use-case'
import { person } from '@/prisma/factories/person'

const write = command({
  name: 'write-something',
  permission: 'thread.start',
  input: z.object({ fail: z.boolean().default(false), text: z.string().min(1) }),
  run: async (_scope, { fail, text }) => {
    if (fail) throw new Error('after all')
    return { text }
  },
  activity: ({ result }) => ({ verb: 'tested', subjectKind: 'test', subjectId: result.text }),
})

const read = query({
  name: 'read-something',
  permission: 'takeaway.write',
  input: z.object({}),
  subject: async () => ({}),
  run: async (scope) => scope.actor.id,
})

const written = (subjectId: string) => prisma().activity.count({ where: { subjectId } })

it('writes the activity with the command, in one transaction', async () => {
  const actor = await person('staff')
  await write({ actor }, { text: 'one' })
  expect(await written('one')).toBe(1)
  await expect(write({ actor }, { text: 'two', fail: true })).rejects.toThrow('after all')
  expect(await written('two')).toBe(0)
})

it('refuses nobody, who may not, and bad input, each in its own way', async () => {
  await expect(write({ actor: null }, { text: 'x' })).rejects.toMatchObject({ code: 'unauthenticated' })
  await expect(write({ actor: await person('viewer') }, { text: 'x' })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(write({ actor: await person('staff') }, { text: '' })).rejects.toMatchObject({
    code: 'invalid',
    faults: [{ path: 'text', message: 'required' }],
  })
  await expect(read({ actor: await person('staff') }, {})).rejects.toMatchObject({ code: 'forbidden' })
})

it('refuses a role that is not in the table', async () => {
  const stranger = { ...(await person('admin')), role: 'emperor' as 'admin' }
  await expect(read({ actor: stranger }, {})).rejects.toMatchObject({ code: 'forbidden' })
})

it('keeps the activity append-only in the database itself', async () => {
  await write({ actor: await person('staff') }, { text: 'fixed' })
  await expect(prisma().activity.deleteMany({ where: { subjectId: 'fixed' } })).rejects.toThrow()
  await expect(
    prisma().activity.updateMany({ where: { subjectId: 'fixed' }, data: { verb: 'x' } }),
  ).rejects.toThrow()
  expect(await written('fixed')).toBe(1)
})
