import { expect, it } from 'vitest'
import { recordActivity } from '@/lib/activity/data/record'
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
  release()
  await first
  const events = await prisma().event.findMany({
    where: { activity: { subjectId: { in: ['slow', 'quick'] } } },
    orderBy: { id: 'asc' },
    select: { activity: { select: { subjectId: true } } },
  })
  expect(events.map((event) => event.activity.subjectId)).toEqual(['quick', 'slow'])
})
