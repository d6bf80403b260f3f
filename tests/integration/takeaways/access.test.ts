import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { readMarkedReport } from '@/lib/annotations/read-marked-report'
import { prisma } from '@/lib/db'
import { listReports } from '@/lib/reports/list-reports'
import { prepareSharing } from '@/lib/reports/prepare-sharing'
import { readReport } from '@/lib/reports/read-report'
import { readReportText } from '@/lib/reports/read-report-text'
import { shareReport } from '@/lib/reports/share-report'
import { browseTakeaways } from '@/lib/takeaways/browse-takeaways'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { editTakeaway } from '@/lib/takeaways/edit-takeaway'
import { linkTakeaways } from '@/lib/takeaways/link-takeaways'
import { listFigures } from '@/lib/takeaways/list-figures'
import { listTakeaways } from '@/lib/takeaways/list-takeaways'
import { listTerms } from '@/lib/takeaways/list-terms'
import { moveTakeaway } from '@/lib/takeaways/move-takeaway'
import { prepareTakeaway } from '@/lib/takeaways/prepare-takeaway'
import { readTakeaway } from '@/lib/takeaways/read-takeaway'
import { restoreTakeaway } from '@/lib/takeaways/restore-takeaway'
import { unlinkTakeaways } from '@/lib/takeaways/unlink-takeaways'
import { department, person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'

let editor: Actor
let named: Actor
let colleague: Actor
let stranger: Actor
let slug: string
let id: string
let other: string

beforeAll(async () => {
  editor = await person('editor')
  named = await person('viewer')
  const office = await department()
  colleague = await person('staff', { departmentId: office.id })
  stranger = await person('staff', { departmentId: (await department()).id })
  slug = (await report({ audience: 'named', userIds: [named.id], departmentIds: [office.id] })).slug
  const text = { report: slug, statement: '说明', theme: '只在密件里的主题' }
  const made = await createTakeaway(
    { actor: editor },
    { ...text, kind: 'practice', title: '甲', evidence: [{ quote: '跨国公司地区总部达到891家。' }] },
  )
  id = made.id
  other = (await createTakeaway({ actor: editor }, { ...text, kind: 'action', title: '乙' })).id
})

const reads: [string, () => (actor: Actor) => Promise<unknown>][] = [
  ['read-report', () => (actor) => readReport({ actor }, { slug })],
  ['read-report-text', () => (actor) => readReportText({ actor }, { slug })],
  ['list-takeaways of it', () => (actor) => listTakeaways({ actor }, { report: slug })],
  ['browse-takeaways of it', () => (actor) => browseTakeaways({ actor }, { report: slug })],
  ['list-figures of it', () => (actor) => listFigures({ actor }, { report: slug })],
  ['list-terms of it', () => (actor) => listTerms({ actor }, { report: slug })],
  ['read-marked-report', () => (actor) => readMarkedReport({ actor }, { report: slug })],
  ['read-takeaway', () => (actor) => readTakeaway({ actor }, { id })],
]

describe('a report for named people', () => {
  it.each(reads)(
    'opens for them and their departments, and is not there for strangers: %s',
    async (_, use) => {
      await expect(use()(named)).resolves.toBeDefined()
      await expect(use()(colleague)).resolves.toBeDefined()
      await expect(use()(editor)).resolves.toBeDefined()
      await expect(use()(stranger)).rejects.toMatchObject({ code: 'not-found' })
    },
  )

  it('is in no list of a stranger', async () => {
    const caller = { actor: stranger }
    expect((await listReports(caller, {})).items.map((one) => one.slug)).not.toContain(slug)
    const { items, counts, reports } = await listTakeaways(caller, {})
    expect([items.length, counts.total, reports.length]).toEqual([0, 0, 0])
    expect((await browseTakeaways(caller, {})).items).toEqual([])
    expect((await listFigures(caller, {})).items).toEqual([])
    expect((await listTerms(caller, {})).items).toEqual([])
    expect((await listReports({ actor: named }, {})).items.map((one) => one.slug)).toContain(slug)
  })

  const writes: [string, () => (actor: Actor) => Promise<unknown>][] = [
    ['edit', () => (actor) => editTakeaway({ actor }, { id, version: 1, title: '改' })],
    ['move', () => (actor) => moveTakeaway({ actor }, { id, direction: 'down' })],
    ['delete', () => (actor) => deleteTakeaway({ actor }, { id })],
    ['restore', () => (actor) => restoreTakeaway({ actor }, { id })],
    ['prepare', () => (actor) => prepareTakeaway({ actor }, { id })],
    ['link', () => (actor) => linkTakeaways({ actor }, { practiceId: id, actionId: other, reason: '因' })],
    ['unlink', () => (actor) => unlinkTakeaways({ actor }, { practiceId: id, actionId: other })],
    ['share', () => (actor) => shareReport({ actor }, { slug, audience: 'everyone' })],
    [
      'create',
      () => (actor) =>
        createTakeaway({ actor }, { report: slug, kind: 'action', title: '丙', statement: '丙' }),
    ],
  ]

  it.each(writes)('is for no member of the staff to %s, readers and strangers alike', async (_, use) => {
    const refused = { code: 'forbidden', faults: [], detail: undefined }
    for (const actor of [stranger, colleague]) await expect(use()(actor)).rejects.toMatchObject(refused)
    expect(await prisma().takeaway.count({ where: { report: { slug }, deletedAt: null } })).toBe(2)
  })

  it('says who else may read it only to those who decide on it', async () => {
    await expect(prepareSharing({ actor: named }, { slug })).rejects.toMatchObject({ code: 'forbidden' })
    const { people } = await prepareSharing({ actor: editor }, { slug })
    expect(people.filter(({ chosen }) => chosen)).toEqual([{ id: named.id, name: named.name, chosen: true }])
  })

  it('changes hands by sharing anew', async () => {
    await shareReport({ actor: editor }, { slug, audience: 'named', userIds: [stranger.id] })
    await expect(readReport({ actor: named }, { slug })).rejects.toMatchObject({ code: 'not-found' })
    await expect(readReport({ actor: stranger }, { slug })).resolves.toMatchObject({ slug })
    await expect(
      shareReport({ actor: editor }, { slug, audience: 'named', userIds: ['nobody'] }),
    ).rejects.toMatchObject({ code: 'invalid' })
    await expect(readReport({ actor: stranger }, { slug })).resolves.toMatchObject({ slug })
    await shareReport({ actor: editor }, { slug, audience: 'everyone' })
    await expect(readReport({ actor: named }, { slug })).resolves.toMatchObject({ slug })
  })
})
