import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { listFeedback } from '@/lib/feedback/list-feedback'
import { markFeedback } from '@/lib/feedback/mark-feedback'
import { sendFeedback } from '@/lib/feedback/send-feedback'
import { listNotifications } from '@/lib/notifications/list-notifications'
import { openNotification } from '@/lib/notifications/open-notification'
import { person } from '@/prisma/factories/person'
import { notifiedOf, notifyAll, unread } from '@/tests/integration/notifications/scene'

const send = async (body: string, page: string | null = null) => {
  const actor = await person('viewer')
  return { actor, ...(await sendFeedback({ actor }, { body, page })) }
}

it('keeps what a reader or a leader writes, with the page, newest first and by pages', async () => {
  const admin = await person('admin')
  const leader = await person('leader')
  const { actor: viewer } = await send('  字太小  ', '/figures?report=x')
  await sendFeedback({ actor: leader }, { body: '看不到批示' })
  const first = await listFeedback({ actor: admin }, { limit: 1 })
  expect(first.items).toEqual([
    expect.objectContaining({
      body: '看不到批示',
      page: null,
      author: { id: leader.id, name: leader.name },
      doneAt: null,
      doneBy: null,
    }),
  ])
  const second = await listFeedback({ actor: admin }, { limit: 1, cursor: first.nextCursor ?? '' })
  expect(second.items).toEqual([
    expect.objectContaining({
      body: '字太小',
      page: '/figures?report=x',
      author: { id: viewer.id, name: viewer.name },
    }),
  ])
  expect((await listFeedback({ actor: admin }, { id: second.items[0]?.id })).items).toEqual(second.items)
})

it.each([
  ['no words', { body: ' \n ' }, 'body', 'required'],
  ['too many words', { body: '字'.repeat(2001) }, 'body', 'tooLong'],
  ['another site', { body: '字', page: 'https://evil.example/' }, 'page', 'malformed'],
  ['another site without its scheme', { body: '字', page: '//evil.example/' }, 'page', 'malformed'],
  ['what browsers read as that', { body: '字', page: '/\\evil.example/' }, 'page', 'malformed'],
  ['a break that browsers drop', { body: '字', page: '/\t/evil.example/' }, 'page', 'malformed'],
  ['an address without end', { body: '字', page: `/${'a'.repeat(500)}` }, 'page', 'tooLong'],
])('refuses %s', async (_, input, path, message) => {
  const actor = await person('staff')
  await expect(sendFeedback({ actor }, input)).rejects.toMatchObject({
    code: 'invalid',
    faults: [{ path, message }],
  })
  expect(await prisma().feedback.count({ where: { userId: actor.id } })).toBe(0)
})

it('takes twenty a day from one person, and more the day after', async () => {
  const actor = await person('staff')
  for (let index = 0; index < 20; index++) await sendFeedback({ actor }, { body: `第${index}条` })
  await expect(sendFeedback({ actor }, { body: '又一条' })).rejects.toMatchObject({
    faults: [{ path: '', message: 'tooMuchFeedback', values: { limit: 20 } }],
  })
  await send('别人的一条')
  const clock = { now: () => new Date(Date.now() + 86_400_000 + 1000), newId: () => crypto.randomUUID() }
  await sendFeedback({ actor, clock }, { body: '次日一条' })
})

it('is marked as done by the first who does it, and as not done again', async () => {
  const [one, other] = [await person('admin'), await person('admin')]
  const { id } = await send('字太小')
  const found = async () => (await listFeedback({ actor: one }, { id })).items[0]
  const verbs = async () =>
    (await prisma().activity.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(
      ({ verb, actorId }) => [verb, actorId],
    )
  await markFeedback({ actor: one }, { id, done: true })
  await markFeedback({ actor: other }, { id, done: true })
  expect(await found()).toMatchObject({ doneAt: expect.any(Date), doneBy: { id: one.id } })
  await markFeedback({ actor: other }, { id, done: false })
  expect(await found()).toMatchObject({ doneAt: null, doneBy: null })
  expect((await verbs()).slice(1)).toEqual([
    ['feedback.done', one.id],
    ['feedback.reopened', other.id],
  ])
  await expect(markFeedback({ actor: one }, { id: crypto.randomUUID(), done: true })).rejects.toMatchObject({
    code: 'not-found',
  })
})

it('tells each administrator once, but not the sender, and leads them to it while they administer', async () => {
  // What other tests have left to tell goes to nobody here.
  await notifyAll()
  const [admin, sender, editor] = [await person('admin'), await person('admin'), await person('editor')]
  const { id } = await sendFeedback({ actor: sender }, { body: `字太小${'。'.repeat(100)}` })
  await notifyAll()
  await notifyAll()
  expect(await notifiedOf(admin)).toEqual(['feedback feedback.sent 1'])
  expect(await unread(admin)).toBe(1)
  expect([await notifiedOf(sender), await notifiedOf(editor)]).toEqual([[], []])
  const { items } = await listNotifications({ actor: admin }, {})
  expect(items[0]).toMatchObject({ actor: sender.name, about: { title: `字太小${'。'.repeat(77)}` } })
  const opened = await openNotification({ actor: admin }, { id: items[0]?.id ?? '' })
  expect(opened.path).toBe(`/people/feedback?id=${id}`)
  expect(await unread(admin)).toBe(0)
  await prisma().user.update({ where: { id: admin.id }, data: { role: 'editor' } })
  expect(await notifiedOf({ ...admin, role: 'editor' })).toEqual([])
})
