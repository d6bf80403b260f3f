import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { resolveThread } from '@/lib/discussion/resolve-thread'
import { listFilters } from '@/lib/search/list-filters'
import { searchEverything } from '@/lib/search/search-everything'
import { annotation } from '@/prisma/factories/annotation'
import { comment, thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { find, scene } from './scene'

const q = '长石砂岩'
let reader: Actor
let editor: Actor
let author: Actor
let slug: string
let open: string
let resolved: string

/** A takeaway with a theme and two discussions, one resolved, a takeaway without, an annotation and a paragraph. */
beforeAll(async () => {
  const made = await scene(`正文说${q}`, `要点说${q}`)
  ;({ reader, editor } = made)
  slug = made.report.slug
  author = await person('staff', { name: '尉迟恭' })
  const theme = await prisma().theme.create({ data: { name: '地质' } })
  await prisma().takeaway.update({ where: { id: made.takeaway.id }, data: { themeId: theme.id } })
  const [one, other] = [await thread(made.takeaway, author.id), await thread(made.takeaway, author.id)]
  ;[open, resolved] = [one.id, other.id]
  const openComment = await comment({ threadId: open, authorId: author.id, body: `未结${q}` })
  await comment({ threadId: resolved, authorId: reader.id, body: `已结${q}` })
  await resolveThread({ actor: editor }, { id: resolved })
  await prisma().comment.update({
    where: { id: openComment },
    data: { createdAt: new Date('2026-03-01T15:59:59Z') },
  })
  await annotation(made.report, author.id, [0, 4], { body: `批注${q}`, kind: 'question' })
})

const kinds = async (filters: Omit<Parameters<typeof searchEverything>[1], 'q'>) => {
  const { items, counts } = await searchEverything(
    { actor: reader },
    { q, limit: 100, counts: true, ...filters },
  )
  expect(Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(items.length)
  return items.map(({ kind }) => kind)
}

it('finds all without a filter, an empty one being none', async () => {
  const all = ['takeaway', 'paragraph', 'annotation', 'comment', 'comment']
  expect(await kinds({})).toEqual(all)
  expect(await kinds({ report: '', theme: '', person: '', from: '', to: '', state: '' })).toEqual(all)
})

it('narrows to a theme: takeaways and what is under them', async () => {
  expect(await kinds({ theme: '地质' })).toEqual(['takeaway', 'comment', 'comment'])
  expect(await kinds({ theme: '没有的主题' })).toEqual([])
})

it('narrows to a person by id or name', async () => {
  for (const one of [author.id, '尉迟恭', '尉迟'])
    expect(await kinds({ person: one })).toEqual(['annotation', 'comment'])
  expect(await kinds({ person: editor.id })).toEqual(['takeaway'])
  expect(await kinds({ person: '无此人' })).toEqual([])
})

it('narrows to days of the office, both included', async () => {
  const comments = (period: { from?: string; to?: string }) => kinds({ person: author.id, ...period })
  expect(await comments({ from: '2026-03-01', to: '2026-03-01' })).toEqual(['comment'])
  expect(await comments({ to: '2026-02-28' })).toEqual([])
  expect(await comments({ from: '2026-03-02' })).toEqual(['annotation'])
  await expect(find(reader, { q, from: 'gestern' })).rejects.toMatchObject({
    code: 'invalid',
    faults: [{ path: 'from' }],
  })
})

it('narrows to what is under open discussion', async () => {
  expect(await kinds({ state: 'open' })).toEqual(['takeaway', 'annotation', 'comment'])
  await resolveThread({ actor: editor }, { id: open })
  expect(await kinds({ state: 'open' })).toEqual(['annotation'])
})

it('narrows to a report in counts as well', async () => {
  await scene(`别处也说${q}`)
  expect(await kinds({})).toHaveLength(6)
  expect(await kinds({ report: slug })).toHaveLength(5)
})

it('offers the readable reports and the themes that are in use there', async () => {
  const hidden = await scene('藏')
  const theme = await prisma().theme.create({ data: { name: '密题' } })
  await prisma().takeaway.update({ where: { id: hidden.takeaway.id }, data: { themeId: theme.id } })
  await prisma().report.update({ where: { id: hidden.report.id }, data: { audience: 'named' } })
  const { reports, themes } = await listFilters({ actor: reader }, {})
  expect(reports.map((one) => one.slug)).toContain(slug)
  expect(reports.map((one) => one.slug)).not.toContain(hidden.report.slug)
  expect(themes.map(({ name }) => name)).toEqual(['地质'])
})
