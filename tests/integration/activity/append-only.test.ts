import { expect, it } from 'vitest'
import { recordActivity } from '@/lib/activity/data'
import { prisma } from '@/lib/db'
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
  await expect(prisma().$executeRaw`TRUNCATE "Activity"`).rejects.toThrow(refused)
  expect(await count('kept')).toBe(2)
})

it('keeps a person who did something', async () => {
  const actor = await person('staff')
  await recordActivity(prisma(), actor.id, new Date(), [entry('did')])
  await expect(prisma().user.delete({ where: { id: actor.id } })).rejects.toThrow(/foreign key/i)
  expect(await count('did')).toBe(1)
})

it('goes with the report it speaks of', async () => {
  const about = await report()
  const other = await report()
  await recordActivity(prisma(), null, new Date(), [entry('gone', about.id), entry('stays', other.id)])
  await prisma().report.delete({ where: { id: about.id } })
  expect(await count('gone')).toBe(0)
  expect(await count('stays')).toBe(1)
})
