import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { prepareSharing } from '@/lib/reports/prepare-sharing'
import { shareReport } from '@/lib/reports/share-report'
import { department, person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'

it('offers everybody who is active, also the hundred and first, those chosen before first', async () => {
  const [admin, chosen, gone] = await Promise.all([
    person('admin'),
    person('staff', { name: '最后一人' }),
    person('staff'),
  ])
  await prisma().user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } })
  const crowd = await Promise.all(Array.from({ length: 110 }, () => person('viewer')))
  const [office, about] = await Promise.all([department(), report()])
  const caller = { actor: admin }
  await shareReport(caller, {
    slug: about.slug,
    audience: 'named',
    userIds: [chosen.id],
    departmentIds: [office.id],
  })
  const { people, departments, audience, report: head } = await prepareSharing(caller, { slug: about.slug })
  expect([audience, head.slug]).toEqual(['named', about.slug])
  expect(people[0]).toEqual({ id: chosen.id, name: '最后一人', chosen: true })
  expect(departments[0]).toMatchObject({ id: office.id, chosen: true })
  const offered = people.map(({ id }) => id)
  expect(offered).toEqual(expect.arrayContaining(crowd.map(({ id }) => id)))
  expect(offered).not.toContain(gone.id)
  expect(new Set(offered).size).toBe(offered.length)
})
