import { expect, it } from 'vitest'
import { deleteAnnotation } from '@/lib/annotations/delete-annotation'
import { listAnnotations } from '@/lib/annotations/list-annotations'
import { readAnnotation } from '@/lib/annotations/read-annotation'
import { readMarkedReport } from '@/lib/annotations/read-marked-report'
import { listThreads } from '@/lib/discussion/list-threads'
import { locateComment } from '@/lib/discussion/locate-comment'
import { reopenThread } from '@/lib/discussion/reopen-thread'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { refusal } from '@/tests/integration/discussion/scene'
import { placeOf, scene, text } from './scene'

it('is begun, answered, resolved and opened again under an annotation for staff', async () => {
  const { author, colleague, viewer, annotate } = await scene()
  const { id } = await annotate(author, '上海', { kind: 'question', visibility: 'staff' })
  const open = async () => (await readAnnotation({ actor: viewer }, { id })).open
  expect(await open()).toBe(true)
  const thread = await startThread({ actor: colleague }, { annotationId: id, body: '答' })
  expect(thread).toMatchObject({ made: true, annotationId: id, takeawayId: null, commentCount: 1 })
  const { id: commentId } = await writeComment({ actor: author }, { threadId: thread.id, body: '谢' })
  expect(await locateComment({ actor: viewer }, { id: commentId })).toMatchObject({
    annotationId: id,
    takeawayId: null,
    threadId: thread.id,
  })
  expect(await readAnnotation({ actor: viewer }, { id })).toMatchObject({ comments: 2, open: true })
  await resolveThread({ actor: author }, { id: thread.id })
  expect(await open()).toBe(false)
  expect((await listThreads({ actor: viewer }, { annotationId: id })).items).toMatchObject([
    { id: thread.id, commentCount: 2, resolution: { resolvedBy: { id: author.id } } },
  ])
  await reopenThread({ actor: colleague }, { id: thread.id })
  expect(await open()).toBe(true)
})

it('is sought by questions that are open', async () => {
  const { author, colleague, annotate, report: about } = await scene()
  const ask = (quote: string) => annotate(author, quote, { kind: 'question', visibility: 'staff' })
  const [silent, talked, answered] = [await ask('学习'), await ask('产业'), await ask('世界')]
  await annotate(author, '长沙', { visibility: 'staff' })
  await startThread({ actor: colleague }, { annotationId: talked.id, body: '答' })
  const done = await startThread({ actor: colleague }, { annotationId: answered.id, body: '答' })
  await resolveThread({ actor: author }, { id: done.id })
  const { items } = await listAnnotations({ actor: colleague }, { report: about.slug, open: true })
  expect(items.map((one) => one.id)).toEqual([silent.id, talked.id])
})

it('is closed to new ones once the annotation is deleted, and the old one goes on', async () => {
  const { author, colleague, annotate } = await scene()
  const { id } = await annotate(author, '上海', { visibility: 'staff' })
  const thread = await startThread({ actor: colleague }, { annotationId: id, body: '答' })
  await deleteAnnotation({ actor: author }, { id })
  expect(await refusal(startThread({ actor: colleague }, { annotationId: id, body: '再答' }))).toMatchObject({
    code: 'invalid',
    faults: [{ message: 'annotationClosed' }],
  })
  expect(await writeComment({ actor: author }, { threadId: thread.id, body: '谢' })).toMatchObject({
    made: true,
  })
})

it('is about one thing', async () => {
  const { author, annotate, takeaway } = await scene()
  const { id } = await annotate(author, '上海', { visibility: 'staff' })
  for (const about of [{}, { annotationId: id, takeawayId: takeaway.id }])
    expect(await refusal(listThreads({ actor: author }, about))).toMatchObject({ code: 'invalid' })
})

it('is counted at the code of a takeaway while it is open', async () => {
  const { author, editor, viewer, report: about } = await scene()
  const evidence = [placeOf(text, '上海抓产业')]
  const { id } = await createTakeaway(
    { actor: editor },
    { report: about.slug, kind: 'insight', title: '产业', statement: '抓产业。', evidence },
  )
  const openThreads = async () =>
    (await readMarkedReport({ actor: viewer }, { report: about.slug })).passages.map(
      ({ takeaway }) => takeaway.openThreads,
    )
  expect(await openThreads()).toEqual([0])
  const thread = await startThread({ actor: author }, { takeawayId: id, body: '问' })
  expect(await openThreads()).toEqual([1])
  await resolveThread({ actor: author }, { id: thread.id })
  expect(await openThreads()).toEqual([0])
})
