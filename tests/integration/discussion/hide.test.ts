import { expect, it } from 'vitest'
import { listActivity } from '@/lib/activity/list-activity'
import { readHome } from '@/lib/activity/read-home'
import { prisma } from '@/lib/db'
import { concludeThread } from '@/lib/discussion/conclude-thread'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { editComment } from '@/lib/discussion/edit-comment'
import { hideComment } from '@/lib/discussion/hide-comment'
import { listComments } from '@/lib/discussion/list-comments'
import { listThreads } from '@/lib/discussion/list-threads'
import { readDiscussion } from '@/lib/discussion/read-discussion'
import { readHistory } from '@/lib/discussion/read-history'
import { readThread } from '@/lib/discussion/read-thread'
import { restoreComment } from '@/lib/discussion/restore-comment'
import { writeComment } from '@/lib/discussion/write-comment'
import { searchEverything } from '@/lib/search/search-everything'
import { createSummary } from '@/lib/summaries/create-summary'
import { previewSummary } from '@/lib/summaries/preview-summary'
import { comment, thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { exportSummary } from '@/tests/integration/exports/export-file'
import { refusal, scene } from './scene'

const secret = '绝密丁戊己'

/** A discussion whose first and last comments are to be hidden. */
async function createDiscussion() {
  const found = await scene()
  const { id: threadId } = await thread(found.takeaway, found.colleague.id, 0)
  const first = await comment({ threadId, authorId: found.author.id, body: `${secret}一` })
  await prisma().comment.update({ where: { id: first }, data: { body: `${secret}二`, version: 2 } })
  await prisma().commentEdit.create({
    data: { commentId: first, version: 1, body: `${secret}一`, editedById: found.author.id },
  })
  await prisma().comment.update({ where: { id: first }, data: { editedAt: new Date() } })
  const answer = await comment({ threadId, authorId: found.colleague.id, body: '回应', parentId: first })
  const last = await comment({ threadId, authorId: found.author.id, body: `${secret}三` })
  await concludeThread({ actor: found.colleague }, { id: threadId, commentId: last })
  return { ...found, editor: await person('editor'), threadId, first, answer, last }
}

type TestDiscussion = Awaited<ReturnType<typeof createDiscussion>>

/** All outputs that may show the text of a comment. */
async function everything(
  { takeaway, threadId, first, last }: TestDiscussion,
  actor: TestDiscussion['author'],
) {
  const caller = { actor }
  const staff = actor.role !== 'viewer'
  const items = (['full', 'conclusions'] as const).map((discussion) => [
    { takeawayId: takeaway.id, discussion },
  ])
  const papers = staff
    ? await Promise.all(items.map((one) => createSummary(caller, { title: '小结', items: one })))
    : []
  const documents = papers.flatMap(({ id }) => [
    previewSummary(caller, { id }),
    exportSummary(caller, { id, format: 'md' }).then(({ body }) => new TextDecoder().decode(body)),
  ])
  const found = await Promise.all([
    readDiscussion(caller, { takeawayId: takeaway.id }),
    readDiscussion(caller, { takeawayId: takeaway.id, threadId }),
    readDiscussion(caller, { takeawayId: takeaway.id, threadId, find: secret }),
    listThreads(caller, { takeawayId: takeaway.id }),
    readThread(caller, { id: threadId }),
    listComments(caller, { threadId }),
    listComments(caller, { threadId, order: 'newest', q: secret }),
    ...[first, last].map((id) => readHistory(caller, { id }).catch((error) => error.code)),
    readHome(caller, {}),
    listActivity(caller, { person: actor.id }),
    searchEverything(caller, { q: secret, in: ['comment'] }).then(({ items }) => items),
    ...documents,
  ])
  return found.map((one) => JSON.stringify(one))
}

it('shows its words to nobody but its author and editors, through whichever door', async () => {
  const world = await createDiscussion()
  const { author, colleague, viewer, admin, editor, first, last } = world
  const before = await everything(world, colleague)
  expect(before.filter((one) => one.includes(secret)).length).toBe(before.length - 1)
  for (const id of [first, last]) await hideComment({ actor: editor }, { id, reason: '涉及未公开事项' })
  for (const actor of [colleague, viewer]) {
    const seen = await everything(world, actor)
    expect(seen.filter((one) => one.includes(secret))).toEqual([])
    expect(seen.filter((one) => one.includes('涉及未公开事项'))).toEqual([])
  }
  for (const actor of [author, editor, admin]) {
    const { items } = await listComments({ actor }, { threadId: world.threadId })
    expect(items[0]).toMatchObject({
      body: `${secret}二`,
      hiding: { reason: '涉及未公开事项', hiddenBy: { id: editor.id, name: editor.name } },
      can: { reply: false, edit: false, agree: false, conclude: false, history: true },
    })
    expect((await readHistory({ actor }, { id: first })).items[1]?.body).toBe(`${secret}一`)
    const { id } = await createSummary(
      { actor },
      {
        title: '小结',
        form: 'working',
        items: [{ takeawayId: world.takeaway.id, discussion: 'full' }],
      },
    )
    const paper = JSON.stringify(await previewSummary({ actor }, { id }))
    expect([paper.includes(secret), paper.includes('回应')]).toEqual([false, true])
  }
  for (const id of [first, last]) await restoreComment({ actor: admin }, { id })
  expect(await everything(world, colleague)).toEqual(
    expect.arrayContaining([expect.stringContaining(secret)]),
  )
})

it('is counted no more while hidden, whatever else happens to it', async () => {
  const { author, editor, viewer, threadId, first, last } = await createDiscussion()
  const count = async () => (await readThread({ actor: viewer }, { id: threadId })).commentCount
  const hide = (id: string) => hideComment({ actor: editor }, { id, reason: '离题' })
  expect(await count()).toBe(3)
  expect(await hide(first)).toMatchObject({ changed: true })
  expect(await hide(first)).toMatchObject({ changed: false })
  expect(await count()).toBe(2)
  await deleteComment({ actor: author }, { id: first })
  expect(await count()).toBe(2)
  expect(await restoreComment({ actor: editor }, { id: first })).toMatchObject({ changed: true, body: '' })
  expect(await count()).toBe(2)
  expect(await refusal(hide(first))).toMatchObject({ faults: [{ message: 'deleted' }] })
  await hide(last)
  await restoreComment({ actor: editor }, { id: last })
  expect(await restoreComment({ actor: editor }, { id: last })).toMatchObject({ changed: false })
  expect(await count()).toBe(2)
  expect(await prisma().hiding.findMany({ where: { commentId: last } })).toMatchObject([
    { hiddenById: editor.id, reason: '离题', restoredById: editor.id },
  ])
})

it('is neither edited nor answered until it is restored', async () => {
  const { author, colleague, editor, threadId, first } = await createDiscussion()
  await hideComment({ actor: editor }, { id: first, reason: '离题' })
  const edit = () => editComment({ actor: author }, { id: first, version: 2, body: '改' })
  expect(await refusal(edit())).toMatchObject({ faults: [{ message: 'hidden' }] })
  const answer = writeComment({ actor: colleague }, { threadId, parentId: first, body: '答' })
  expect(await refusal(answer)).toMatchObject({ faults: [{ message: 'noParent' }] })
  const { takeawayId } = await readThread({ actor: colleague }, { id: threadId })
  const { threads } = await readDiscussion({ actor: colleague }, { takeawayId: takeawayId ?? '', threadId })
  expect(threads[0]?.comments.items[1]?.parent).toMatchObject({ excerpt: null, hidden: true })
  await restoreComment({ actor: editor }, { id: first })
  expect(await edit()).toMatchObject({ changed: true, version: 3 })
})
