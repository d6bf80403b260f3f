import { expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { findReadableReport } from '@/lib/access/data/reports'
import { prisma } from '@/lib/db'
import { editComment } from '@/lib/discussion/edit-comment'
import { listComments } from '@/lib/discussion/list-comments'
import { listMentionable } from '@/lib/discussion/list-mentionable'
import { previewComment } from '@/lib/discussion/preview-comment'
import { readHistory } from '@/lib/discussion/read-history'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { annotation } from '@/prisma/factories/annotation'
import { thread } from '@/prisma/factories/discussion'
import { department, person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { takeaway } from '@/prisma/factories/takeaway'
import { countQueries } from '@/tests/support/count-queries'

/** A name of four Chinese characters that nobody else has. */
const given = () =>
  Array.from({ length: 4 }, () => String.fromCharCode(0x4e00 + Math.floor(Math.random() * 5000))).join('')

/** A report of one department, with people who may see it and others who may not. */
async function createDiscussion() {
  const [inside, outside] = [await department(`内${given()}`), await department(`外${given()}`)]
  const name = `王${given()}`
  const [author, reader, editor, stranger, gone] = await Promise.all([
    person('staff', { departmentId: inside.id, name: `李${given()}` }),
    person('viewer', { departmentId: inside.id, name }),
    person('editor', { name: `赵${given()}` }),
    person('staff', { departmentId: outside.id, name: `钱${given()}` }),
    person('staff', { departmentId: inside.id, name: `孙${given()}` }),
  ])
  await prisma().user.update({ where: { id: gone.id }, data: { deactivatedAt: new Date() } })
  const about = await report({ audience: 'named', departmentIds: [inside.id] })
  const point = await takeaway(about.id)
  const discussion = await thread(point, author.id)
  return { inside, outside, author, reader, editor, stranger, gone, about, point, discussion }
}

const stored = async (id: string) => (await prisma().comment.findUniqueOrThrow({ where: { id } })).mentions

it('stores and links who is named: readers of the report and their departments, nobody else', async () => {
  const { inside, outside, author, reader, editor, stranger, gone, discussion } = await createDiscussion()
  const names = [reader, editor, stranger, gone].map(({ name }) => `@${name}`).join(' ')
  const body = `${names} @${inside.name} @${outside.name} \`@${reader.name}\``
  const made = await writeComment({ actor: author }, { threadId: discussion.id, body })
  expect(await stored(made.id)).toEqual([
    { kind: 'person', id: reader.id, text: reader.name },
    { kind: 'person', id: editor.id, text: editor.name },
    { kind: 'department', id: inside.id, text: inside.name },
  ])
  expect(made.html).toContain(`<a class="mention" href="/people/${reader.id}">@${reader.name}</a>`)
  expect(made.html).toContain(`<span class="mention">@${inside.name}</span>`)
  for (const { name } of [stranger, gone, outside]) expect(made.html).not.toContain(`>@${name}<`)
  expect(made.body).toBe(body)
})

it('names nobody where the name could be two people, until the department says which', async () => {
  const { inside, author, point } = await createDiscussion()
  const other = await department(`另${given()}`)
  const name = `张${given()}`
  const [first, second] = [
    await person('staff', { departmentId: inside.id, name }),
    await person('editor', { departmentId: other.id, name }),
  ]
  const bare = await startThread({ actor: author }, { takeawayId: point.id, body: `请@${name}看` })
  expect(await stored(bare.comment?.id ?? '')).toEqual([])
  const exact = `请@${name}（${other.name}）看`
  const started = await startThread({ actor: author }, { takeawayId: point.id, body: exact })
  expect(await stored(started.comment?.id ?? '')).toEqual([
    { kind: 'person', id: second.id, text: `${name}（${other.name}）` },
  ])
  const { items } = await listMentionable({ actor: author }, { takeawayId: point.id, q: name })
  expect(items.map(({ id, markdown }) => [id, markdown]).sort()).toEqual(
    [
      [first.id, `@${name}（${inside.name}）`],
      [second.id, `@${name}（${other.name}）`],
    ].sort(),
  )
  const { html } = await previewComment({ actor: author }, { takeawayId: point.id, body: exact })
  expect(html).toContain(`href="/people/${second.id}"`)
})

it('does not let somebody who cannot see the report make a name ambiguous', async () => {
  const { author, reader, outside, discussion } = await createDiscussion()
  await person('staff', { departmentId: outside.id, name: reader.name })
  const made = await writeComment({ actor: author }, { threadId: discussion.id, body: `@${reader.name}` })
  expect(await stored(made.id)).toEqual([{ kind: 'person', id: reader.id, text: reader.name }])
})

it('offers by pinyin, characters and department, and never who may not see it', async () => {
  const { inside, outside, author, reader, editor, stranger, gone, point, discussion } =
    await createDiscussion()
  const xiaolan = await person('staff', { departmentId: inside.id, name: '上官晓岚' })
  const ask = async (q: string) =>
    (await listMentionable({ actor: author }, { threadId: discussion.id, q })).items.map(({ id }) => id)
  for (const q of ['sgxl', 'shangguan', 'xiaolan', '晓岚', '上官x'])
    expect(await ask(q)).toContain(xiaolan.id)
  for (const { name, id } of [reader, editor]) expect(await ask(name)).toEqual([id])
  expect(await ask(inside.name)).toEqual(expect.arrayContaining([inside.id, reader.id, xiaolan.id]))
  expect((await ask(inside.name))[0]).toBe(inside.id)
  for (const { name } of [stranger, gone, outside, author]) expect(await ask(name)).toEqual([])
  await expect(
    listMentionable({ actor: stranger }, { takeawayId: point.id, q: reader.name }),
  ).rejects.toMatchObject({ code: 'not-found' })
  await expect(listMentionable({ actor: reader }, { threadId: discussion.id })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

it('puts who speaks in the thread before others', async () => {
  const { author, editor, discussion } = await createDiscussion()
  await writeComment({ actor: editor }, { threadId: discussion.id, body: '我也说' })
  const { items } = await listMentionable({ actor: author }, { threadId: discussion.id })
  expect(items[0]?.id).toBe(editor.id)
})

it('names and offers nobody on an annotation that is private', async () => {
  const { author, reader, about } = await createDiscussion()
  const annotated = await annotation(about, author.id, [0, 5], { visibility: 'private' })
  const shared = await annotation(about, author.id, [0, 5], { visibility: 'staff' })
  const ask = async (annotationId: string) => ({
    offered: (await listMentionable({ actor: author }, { annotationId, q: reader.name })).items.length,
    linked: (
      await previewComment({ actor: author }, { annotationId, body: `@${reader.name}` })
    ).html.includes('mention'),
  })
  expect(await ask(annotated.id)).toEqual({ offered: 0, linked: false })
  expect(await ask(shared.id)).toEqual({ offered: 1, linked: true })
})

it('follows an edit: who stays, comes and goes; the versions before keep theirs', async () => {
  const { author, reader, editor, discussion } = await createDiscussion()
  const made = await writeComment({ actor: author }, { threadId: discussion.id, body: `问@${reader.name}` })
  const edited = await editComment(
    { actor: author },
    { id: made.id, version: 1, body: `问@${reader.name}和@${editor.name}` },
  )
  expect(await stored(made.id)).toHaveLength(2)
  expect(edited.html).toContain(`/people/${editor.id}`)
  await editComment({ actor: author }, { id: made.id, version: 2, body: `问@${editor.name}` })
  expect(await stored(made.id)).toEqual([{ kind: 'person', id: editor.id, text: editor.name }])
  const { items } = await readHistory({ actor: author }, { id: made.id })
  expect(items.map(({ html }) => [reader, editor].map(({ id }) => html.includes(`/people/${id}`)))).toEqual([
    [false, true],
    [true, true],
    [true, false],
  ])
})

it('keeps who was named when the words are rendered anew, though names have changed since', async () => {
  const { author, reader, discussion } = await createDiscussion()
  const made = await writeComment({ actor: author }, { threadId: discussion.id, body: `@${reader.name}` })
  await prisma().user.update({ where: { id: reader.id }, data: { name: '改了名' } })
  await prisma().comment.update({ where: { id: made.id }, data: { renderer: 0, html: 'old' } })
  const { items } = await listComments({ actor: author }, { threadId: discussion.id })
  expect(items.find(({ id }) => id === made.id)?.html).toBe(made.html)
})

it('asks the database for an @ at most once more than without one', async () => {
  const { author, reader, discussion, point } = await createDiscussion()
  const write = (body: string) => () => writeComment({ actor: author }, { threadId: discussion.id, body })
  const start = (body: string) => () => startThread({ actor: author }, { takeawayId: point.id, body })
  expect(await countQueries(write(`@${reader.name}`))).toBe(1 + (await countQueries(write('无'))))
  expect(await countQueries(start(`@${reader.name}`))).toBe(await countQueries(start('无')))
  const list = () => listMentionable({ actor: author }, { threadId: discussion.id, q: 'w' })
  expect(await countQueries(list)).toBe(2)
})

it('counts as readers exactly those to whom the report opens', async () => {
  const { inside, outside, author, reader, editor, stranger, gone } = await createDiscussion()
  const admin = await person('admin', { departmentId: outside.id })
  const named = await person('viewer', { departmentId: outside.id })
  const everyone: Actor[] = [author, reader, editor, stranger, gone, admin, named]
  const kinds = [
    await report(),
    await report({ audience: 'named', departmentIds: [inside.id] }),
    await report({ audience: 'named', userIds: [named.id] }),
    await report({ audience: 'named' }),
  ]
  for (const about of kinds) {
    const point = await takeaway(about.id)
    for (const actor of everyone) {
      const opens =
        actor !== gone && (await findReadableReport(prisma(), actor, { reportId: about.id })) !== null
      const { items } = await listMentionable(
        { actor: { ...editor, id: 'x' } },
        { takeawayId: point.id, q: actor.name },
      )
      expect([actor.name, items.some(({ id }) => id === actor.id)]).toEqual([actor.name, opens])
    }
  }
})
