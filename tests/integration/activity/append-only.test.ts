import { expect, it, vi } from 'vitest'
import { numberEvents, recordActivity } from '@/lib/activity/data/record'
import { inTransaction, prisma } from '@/lib/db'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'

const entry = (subjectId: string, reportId: string | null = null) => ({
  verb: 'tested',
  subjectKind: 'test',
  subjectId,
  reportId,
})
const count = (subjectId: string) => prisma().activity.count({ where: { subjectId } })

it('lets nothing of it be changed or taken away', async () => {
  const actor = await person('admin')
  const about = await report()
  await recordActivity(prisma(), actor.id, new Date(), [entry('kept', about.id), entry('kept')])
  const where = { subjectId: 'kept' }
  const refused = /not allowed/
  for (const data of [{ verb: 'x' }, { actorId: null }, { at: new Date(0) }, { detail: {} }])
    await expect(prisma().activity.updateMany({ where, data })).rejects.toThrow(refused)
  await expect(prisma().activity.deleteMany({ where })).rejects.toThrow(refused)
  await expect(prisma().$executeRaw`DELETE FROM "Activity"`).rejects.toThrow(refused)
  await expect(prisma().$executeRaw`TRUNCATE "Activity" CASCADE`).rejects.toThrow(refused)
  await expect(prisma().$executeRaw`DELETE FROM "Event"`).rejects.toThrow(refused)
  await expect(prisma().event.updateMany({ data: { activityId: 1 } })).rejects.toThrow(refused)
  await numberEvents()
  await expect(prisma().$executeRaw`UPDATE "Event" SET id = id + 1000`).rejects.toThrow(refused)
  expect(await count('kept')).toBe(2)
})

it('keeps a person who did something', async () => {
  const actor = await person('staff')
  await recordActivity(prisma(), actor.id, new Date(), [entry('did')])
  await expect(prisma().user.delete({ where: { id: actor.id } })).rejects.toThrow(/foreign key/i)
  expect(await count('did')).toBe(1)
})

it('keeps a report that something was done with', async () => {
  const about = await report()
  await recordActivity(prisma(), null, new Date(), [entry('said', about.id)])
  await expect(prisma().report.delete({ where: { id: about.id } })).rejects.toThrow(/foreign key/i)
  expect(await count('said')).toBe(1)
})

it('is numbered in the order of commit, whoever began first', async () => {
  const [slow, quick] = ['slow', 'quick'].map((id) => entry(id))
  let began = () => {}
  let release = () => {}
  const begun = new Promise<void>((done) => {
    began = done
  })
  const free = new Promise<void>((done) => {
    release = done
  })
  const first = inTransaction(async (tx) => {
    await recordActivity(tx, null, new Date(), [slow!])
    began()
    await free
  })
  await begun
  await inTransaction((tx) => recordActivity(tx, null, new Date(), [quick!]))
  await numberEvents()
  release()
  await first
  await numberEvents()
  const events = await prisma().event.findMany({
    where: { activity: { subjectId: { in: ['slow', 'quick'] } } },
    orderBy: { id: 'asc' },
    select: { activity: { select: { subjectId: true } } },
  })
  expect(events.map((event) => event.activity.subjectId)).toEqual(['quick', 'slow'])
})

it('is numbered and told after the commit, by whoever writes next if not by the writer', async () => {
  const stays = inTransaction((tx) => recordActivity(tx, null, new Date(), [entry('left')]))
  await stays
  await vi.waitFor(async () => {
    const left = await prisma().event.findFirstOrThrow({ where: { activity: { subjectId: 'left' } } })
    expect(left.id).not.toBeNull()
  }, 10_000)
  await prisma().$executeRaw`
    INSERT INTO "Activity" (verb, "subjectKind", "subjectId") VALUES ('tested', 'test', 'orphan')`
  await recordActivity(prisma(), null, new Date(), [entry('next')])
  await vi.waitFor(async () => {
    const rows = await prisma().event.findMany({
      where: { activity: { subjectId: { in: ['orphan', 'next'] } } },
      orderBy: { id: 'asc' },
      select: { id: true, activity: { select: { subjectId: true } } },
    })
    expect(rows.map((row) => [row.activity.subjectId, row.id !== null])).toEqual([
      ['orphan', true],
      ['next', true],
    ])
  }, 10_000)
})
