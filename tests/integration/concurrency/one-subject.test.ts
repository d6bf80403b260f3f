import { describe, expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { hideComment } from '@/lib/discussion/hide-comment'
import { moveComment } from '@/lib/discussion/move-comment'
import { writeComment } from '@/lib/discussion/write-comment'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { editTakeaway } from '@/lib/takeaways/edit-takeaway'
import { linkTakeaways } from '@/lib/takeaways/link-takeaways'
import { person } from '@/prisma/factories/person'
import { takeaway } from '@/prisma/factories/takeaway'
import { world } from '@/tests/integration/access/arrangements'
import { failures, outcome } from '@/tests/integration/concurrency/commands'
import { newBreaches } from '@/tests/integration/concurrency/invariants'

const times = <One>(count: number, make: (at: number) => One) =>
  Array.from({ length: count }, (_, at) => make(at))
const text = { kind: 'practice' as const, title: '题目', statement: '表述' }

describe.each([3, 5, 10, 20])('%i people writing in one discussion', (writers) => {
  it('each get every comment of theirs in, in the order in which it came', async () => {
    const { discussion } = await world('admin', 'own')
    const people = await Promise.all(times(writers, () => person('editor')))
    const line = async (actor: (typeof people)[number]) => {
      const outcomes = []
      for (let at = 0; at < 6; at++)
        outcomes.push(await outcome(writeComment({ actor }, { threadId: discussion.id, body: `第${at}句` })))
      return outcomes
    }
    let outcomes: string[] = []
    const broken = await newBreaches(async () => {
      outcomes = (await Promise.all(people.map(line))).flat()
    })
    expect(outcomes).toEqual(times(writers * 6, () => 'done'))
    expect(broken).toEqual([])
    const stored = await prisma().comment.findMany({
      where: { threadId: discussion.id },
      select: { createdAt: true },
    })
    expect(new Set(stored.map((one) => one.createdAt.getTime())).size).toBe(stored.length)
  })
})

it('moves, hides, deletes and answers one comment at the same moment', async () => {
  const outcomes: string[] = []
  const broken = await newBreaches(async () => {
    for (let round = 0; round < 25; round++) {
      const { actor, owner, discussion, action } = await world('admin', 'own')
      const { id } = await writeComment({ actor: owner }, { threadId: discussion.id, body: '一句' })
      const calls = [
        moveComment({ actor }, { id, takeawayId: action.id }),
        hideComment({ actor }, { id, reason: '离题' }),
        deleteComment({ actor }, { id }),
        writeComment({ actor }, { threadId: discussion.id, parentId: id, body: '答' }),
      ]
      outcomes.push(...(await Promise.all(calls.map(outcome))))
    }
  })
  expect(outcomes).toHaveLength(100)
  expect(failures(outcomes)).toEqual([])
  expect(broken).toEqual([])
})

it('never leaves a point under a takeaway that is deleted at the same moment', async () => {
  const broken = await newBreaches(async () => {
    for (let round = 0; round < 14; round++) {
      const { actor, about, practice } = await world('admin', 'own')
      await prisma().link.deleteMany({ where: { practiceId: practice.id } })
      const outcomes = await Promise.all([
        outcome(deleteTakeaway({ actor }, { id: practice.id })),
        outcome(createTakeaway({ actor }, { ...text, report: about.slug, parentId: practice.id })),
      ])
      expect(outcomes.toSorted()).toEqual(['done', 'invalid'])
    }
  })
  expect(broken).toEqual([])
})

it('says that an id is taken in another report instead of failing', async () => {
  const { actor, about, practice } = await world('admin', 'own')
  const elsewhere = await world('admin', 'own')
  expect(practice.reportId).not.toBe(elsewhere.about.id)
  const again = createTakeaway({ actor }, { ...text, id: elsewhere.practice.id, report: about.slug })
  await expect(again).rejects.toMatchObject({ code: 'conflict' })
})

describe('a takeaway with links', () => {
  it('keeps its kind, also while the link is being made', async () => {
    const { actor, practice } = await world('admin', 'own')
    const changed = editTakeaway({ actor }, { id: practice.id, version: 1, kind: 'insight' })
    await expect(changed).rejects.toMatchObject({ faults: [{ path: 'kind', message: 'kindLinked' }] })

    const broken = await newBreaches(async () => {
      for (let round = 0; round < 8; round++) {
        const { about, action } = await world('admin', 'own')
        const other = await takeaway(about.id, { code: `P-7${round}`, position: 9 })
        const outcomes = await Promise.all([
          outcome(editTakeaway({ actor }, { id: other.id, version: 1, kind: 'insight' })),
          outcome(linkTakeaways({ actor }, { practiceId: other.id, actionId: action.id, reason: '因由' })),
        ])
        expect(outcomes.toSorted()).toEqual(['done', 'invalid'])
      }
    })
    expect(broken).toEqual([])
  })

  it('is given another kind once they are gone', async () => {
    const { actor, practice } = await world('admin', 'own')
    await prisma().link.deleteMany({ where: { practiceId: practice.id } })
    const changed = await editTakeaway({ actor }, { id: practice.id, version: 1, kind: 'insight' })
    expect(changed).toMatchObject({ kind: 'insight', version: 2 })
  })
})
