import { describe, expect, it } from 'vitest'
import { deleteAnnotation } from '@/lib/annotations/delete-annotation'
import { editAnnotation } from '@/lib/annotations/edit-annotation'
import { readAnnotation } from '@/lib/annotations/read-annotation'
import { prisma } from '@/lib/db'
import { deleteComment } from '@/lib/discussion/delete-comment'
import { listComments } from '@/lib/discussion/list-comments'
import { listThreads } from '@/lib/discussion/list-threads'
import { startThread } from '@/lib/discussion/start-thread'
import { refusal } from '@/tests/integration/discussion/scene'
import { scene } from './scene'

async function staffAnnotation() {
  const made = await scene()
  const { id } = await made.annotate(made.author, '总部达到891家', { visibility: 'staff', tags: ['数据'] })
  const edit = (given: Omit<Parameters<typeof editAnnotation>[1], 'id'>, actor = made.author) =>
    editAnnotation({ actor }, { id, ...given })
  return { ...made, id, edit }
}

describe('an edit', () => {
  it('changes what is given and nothing else', async () => {
    const { id, edit, viewer } = await staffAnnotation()
    expect(await edit({ version: 1, kind: 'question' })).toMatchObject({ version: 2, withdrawn: false })
    expect(await edit({ version: 2, tags: ['总部', '数据'] })).toMatchObject({ version: 3 })
    expect(await edit({ version: 3, body: '**为何**' })).toMatchObject({ version: 4 })
    expect(await readAnnotation({ actor: viewer }, { id })).toMatchObject({
      kind: 'question',
      body: '**为何**',
      html: '<p><strong>为何</strong></p>',
      tags: ['总部', '数据'],
      visibility: 'staff',
      editedAt: expect.any(Date),
      start: 15,
      open: true,
      can: { edit: false, delete: false },
    })
  })

  it('of a stale version is a conflict that carries what stands, and loses nothing', async () => {
    const { id, edit, author } = await staffAnnotation()
    await edit({ version: 1, body: '第一改', tags: ['甲'] })
    expect(await refusal(edit({ version: 1, body: '第二改' }))).toMatchObject({
      code: 'conflict',
      detail: { body: '第一改', kind: 'comment', tags: ['甲'], visibility: 'staff', version: 2 },
    })
    expect(await readAnnotation({ actor: author }, { id })).toMatchObject({ body: '第一改', version: 2 })
  })

  it('of one version by two at once succeeds once', async () => {
    const { edit } = await staffAnnotation()
    const both = await Promise.allSettled([
      edit({ version: 1, body: '甲' }),
      edit({ version: 1, body: '乙' }),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
  })

  it('is the author’s alone', async () => {
    const { edit, colleague, editor, admin, viewer } = await staffAnnotation()
    for (const actor of [colleague, editor, admin, viewer])
      expect(await refusal(edit({ version: 1, body: '改' }, actor))).toMatchObject({ code: 'forbidden' })
  })

  it('leaves words where words are needed', async () => {
    const { edit } = await staffAnnotation()
    expect(await refusal(edit({ version: 1, body: '' }))).toMatchObject({
      code: 'invalid',
      faults: [{ path: 'body', message: 'needsWords' }],
    })
    expect(await edit({ version: 1, kind: 'highlight', body: '' })).toMatchObject({ body: '', version: 2 })
  })
})

describe('made private again', () => {
  it('is simply private while nobody answered', async () => {
    const { id, edit, colleague, author } = await staffAnnotation()
    expect(await edit({ version: 1, visibility: 'private' })).toMatchObject({
      id,
      visibility: 'private',
      withdrawn: false,
    })
    expect(await refusal(readAnnotation({ actor: colleague }, { id }))).toMatchObject({ code: 'not-found' })
    await edit({ version: 2, visibility: 'staff' })
    expect(await readAnnotation({ actor: colleague }, { id })).toMatchObject({ version: 3 })
    expect(await readAnnotation({ actor: author }, { id })).toMatchObject({ visibility: 'staff' })
  })

  it('with answers asks first, and then leaves them to all and keeps a private copy', async () => {
    const { id, edit, colleague, author, admin } = await staffAnnotation()
    const { id: threadId } = await startThread(
      { actor: colleague },
      { annotationId: id, body: '我有不同看法' },
    )
    expect(await refusal(edit({ version: 1, visibility: 'private' }))).toMatchObject({
      code: 'invalid',
      faults: [{ path: 'visibility', message: 'repliesStay', values: { count: 1 } }],
    })
    expect(await readAnnotation({ actor: colleague }, { id })).toMatchObject({
      visibility: 'staff',
      body: '说明',
    })

    const copy = await edit({ version: 1, visibility: 'private', body: '密', replies: 'stay' })
    expect(copy).toMatchObject({
      withdrawn: true,
      visibility: 'private',
      body: '密',
      start: 15,
      tags: ['数据'],
    })
    expect(copy.id).not.toBe(id)
    for (const actor of [colleague, admin]) {
      expect(await refusal(readAnnotation({ actor }, { id: copy.id }))).toMatchObject({ code: 'not-found' })
      expect(await readAnnotation({ actor }, { id })).toMatchObject({
        body: '',
        html: '',
        tags: [],
        visibility: 'staff',
        deletedAt: expect.any(Date),
        comments: 1,
      })
      const { items } = await listComments({ actor }, { threadId })
      expect(items.map((one) => one.body)).toEqual(['我有不同看法'])
    }
    expect(await readAnnotation({ actor: author }, { id: copy.id })).toMatchObject({
      body: '密',
      comments: 0,
    })
    const trace = await prisma().activity.findMany({ where: { subjectId: { in: [id, copy.id] } } })
    expect(trace.map((row) => [row.subjectId, row.verb])).toEqual([
      [id, 'annotation.created'],
      [id, 'annotation.deleted'],
    ])
  })
})

describe('deleted', () => {
  it('is gone, and again changes nothing', async () => {
    const { id, author, viewer } = await staffAnnotation()
    expect(await deleteAnnotation({ actor: author }, { id })).toMatchObject({ changed: true })
    for (const actor of [author, viewer])
      expect(await refusal(readAnnotation({ actor }, { id }))).toMatchObject({ code: 'not-found' })
    expect(await prisma().activity.count({ where: { subjectId: id, verb: 'annotation.deleted' } })).toBe(1)
  })

  it('stays as a mark without its words only while others’ words hang on it', async () => {
    const { id, author, colleague, edit } = await staffAnnotation()
    const { comment } = await startThread({ actor: colleague }, { annotationId: id, body: '答' })
    await deleteAnnotation({ actor: author }, { id })
    expect(await deleteAnnotation({ actor: author }, { id })).toMatchObject({ changed: false })
    expect(await readAnnotation({ actor: colleague }, { id })).toMatchObject({
      body: '',
      tags: [],
      comments: 1,
      can: { edit: false, reply: false, delete: false },
    })
    expect(await refusal(edit({ version: 1, body: '改' }))).toMatchObject({ code: 'invalid' })
    expect((await listThreads({ actor: colleague }, { annotationId: id })).items).toHaveLength(1)
    await deleteComment({ actor: colleague }, { id: comment?.id ?? '' })
    expect(await refusal(readAnnotation({ actor: colleague }, { id }))).toMatchObject({ code: 'not-found' })
  })

  it('by administrators too, but not by colleagues or editors', async () => {
    const { id, colleague, editor, admin } = await staffAnnotation()
    for (const actor of [colleague, editor])
      expect(await refusal(deleteAnnotation({ actor }, { id }))).toMatchObject({ code: 'forbidden' })
    expect(await deleteAnnotation({ actor: admin }, { id })).toMatchObject({ changed: true })
  })
})
