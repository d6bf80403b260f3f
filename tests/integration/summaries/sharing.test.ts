import { expect, it } from 'vitest'
import { createSummary } from '@/lib/summaries/create-summary'
import { editSummary } from '@/lib/summaries/edit-summary'
import { listSummaries } from '@/lib/summaries/list-summaries'
import { readVersion } from '@/lib/summaries/read-version'
import { shareSummary } from '@/lib/summaries/share-summary'
import { person } from '@/prisma/factories/person'
import { scene } from './scene'

it('lists one’s own, those shared with one, or both, with the most that was granted', async () => {
  const { owner, colleague, department } = await scene(0)
  const mate = await person('staff', { departmentId: department.id })
  const make = async (title: string, actor = owner) => (await createSummary({ actor }, { title })).id
  const [first, second] = [await make('一'), await make('二')]
  await make('三', mate)
  await shareSummary(
    { actor: owner },
    {
      id: first,
      shares: [
        { departmentId: department.id, level: 'read' },
        { userId: mate.id, level: 'write' },
      ],
    },
  )
  await shareSummary({ actor: owner }, { id: second, shares: [{ userId: mate.id, level: 'read' }] })
  const listed = async (whose?: 'mine' | 'shared', actor = mate) => {
    const { items } = await listSummaries({ actor: { ...actor, departmentId: department.id } }, { whose })
    return items.map(({ title, grant }) => [title, grant])
  }
  expect(await listed('mine')).toEqual([['三', null]])
  expect(await listed('shared')).toEqual([
    ['二', 'read'],
    ['一', 'write'],
  ])
  expect(await listed()).toHaveLength(3)
  expect((await listSummaries({ actor: colleague }, {})).items).toEqual([])
})

it('shows a version beside the one that replaced it, and offers to restore all but the last', async () => {
  const { owner, colleague, ids } = await scene(2)
  const [one = '', other = ''] = ids
  const { id } = await createSummary({ actor: owner }, { title: '初稿', items: [{ takeawayId: one }] })
  await editSummary({ actor: owner }, { id, version: 1, title: '二稿', items: [{ takeawayId: other }] })
  const first = await readVersion({ actor: owner }, { id, version: 1 })
  expect(first).toMatchObject({ title: '初稿', next: { title: '二稿' }, can: { restore: true } })
  expect(first.points.map((point) => point.id).sort()).toEqual([...ids].sort())
  const last = await readVersion({ actor: owner }, { id, version: 2 })
  expect(last).toMatchObject({ title: '二稿', next: null, can: { restore: false } })
  await shareSummary({ actor: owner }, { id, shares: [{ userId: colleague.id, level: 'read' }] })
  expect((await readVersion({ actor: colleague }, { id, version: 1 })).can.restore).toBe(false)
})
