import { expect, it } from 'vitest'
import { createAnnotation } from '@/lib/annotations/create-annotation'
import { readAnnotation } from '@/lib/annotations/read-annotation'
import { deleteTakeaway } from '@/lib/takeaways/delete-takeaway'
import { editTakeaway } from '@/lib/takeaways/edit-takeaway'
import { refusal } from '@/tests/integration/discussion/scene'
import { placeOf, scene } from './scene'

const before = '以一张蓝图统筹传统产业。到2025年达到120万人。'

async function annotatedStatement(quote: string) {
  const { author, colleague, editor, takeaway } = await scene()
  let version = 1
  const editStatement = (statement: string) =>
    editTakeaway({ actor: editor }, { id: takeaway.id, version: version++, statement })
  await editStatement(before)
  const { id } = await createAnnotation(
    { actor: author },
    { takeawayId: takeaway.id, ...placeOf(before, quote), kind: 'comment', body: '说', visibility: 'staff' },
  )
  return { author, editor, takeaway, editStatement, read: () => readAnnotation({ actor: colleague }, { id }) }
}

it('stays where it is while other things of the takeaway change', async () => {
  const { editor, takeaway, read } = await annotatedStatement('一张蓝图')
  await editTakeaway({ actor: editor }, { id: takeaway.id, version: 2, title: '新题' })
  expect(await read()).toMatchObject({ anchor: { status: 'same', start: 1, end: 5, quote: '一张蓝图' } })
})

it('follows its words, with the words around them', async () => {
  const { editStatement, read } = await annotatedStatement('到2025年达到120万人')
  await editStatement(`先立后破。${before}`)
  const found = await read()
  expect(['same', 'moved']).toContain(found.anchor.status)
  expect(found).toMatchObject({
    ...placeOf(`先立后破。${before}`, '到2025年达到120万人'),
    prefix: '先立后破。以一张蓝图统筹传统产业。',
    suffix: '。',
  })
})

it('is never put on another figure by itself', async () => {
  const { editStatement, read } = await annotatedStatement('到2025年达到120万人')
  await editStatement('以一张蓝图统筹传统产业。到2030年达到150万人。')
  const { anchor, quote } = await read()
  expect(['proposed', 'orphaned']).toContain(anchor.status)
  expect(quote).toBe('到2025年达到120万人')
})

it('keeps its words where none like them are left, and finds them again when they come back', async () => {
  const { editStatement, read } = await annotatedStatement('一张蓝图')
  await editStatement('别的话。')
  expect(await read()).toMatchObject({
    anchor: { status: 'orphaned', quote: '一张蓝图' },
    quote: '一张蓝图',
    prefix: '以',
  })
  await editStatement(before)
  expect(await read()).toMatchObject({ anchor: { status: 'same', start: 1 } })
})

it('goes with its takeaway', async () => {
  const { editor, takeaway, read } = await annotatedStatement('一张蓝图')
  await deleteTakeaway({ actor: editor }, { id: takeaway.id })
  expect(await refusal(read())).toMatchObject({ code: 'not-found' })
})
