import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { readHome } from '@/lib/activity/read-home'
import { deleteAnnotation } from '@/lib/annotations/delete-annotation'
import { editAnnotation } from '@/lib/annotations/edit-annotation'
import { listAnnotations } from '@/lib/annotations/list-annotations'
import { readAnnotation } from '@/lib/annotations/read-annotation'
import { readCollection } from '@/lib/annotations/read-collection'
import { readMarkedReport } from '@/lib/annotations/read-marked-report'
import { listThreads } from '@/lib/discussion/list-threads'
import { startThread } from '@/lib/discussion/start-thread'
import { searchEverything } from '@/lib/search/search-everything'
import { readTakeaway } from '@/lib/takeaways/read-takeaway'
import { refusal } from '@/tests/integration/discussion/scene'
import { placeOf, scene, text } from './scene'

const secret = '机密甲乙丙'
let world: Awaited<ReturnType<typeof scene>>
let id: string
let others: [string, Actor][]

/** A private annotation with a tag on the report and one on the statement, and no others. */
beforeAll(async () => {
  world = await scene()
  const { author, annotate, takeaway } = world
  const given = { kind: 'question' as const, body: secret, tags: [secret] }
  id = (await annotate(author, '上海', given)).id
  await annotate(author, '', {
    ...given,
    report: undefined,
    takeawayId: takeaway.id,
    ...placeOf(takeaway.statement, '一张蓝图'),
  })
  const { colleague, viewer, editor, admin } = world
  others = Object.entries({ colleague, viewer, editor, admin })
})

describe('a private annotation', () => {
  it('is not there for anybody else, editors and administrators included', async () => {
    for (const [role, actor] of others) {
      const calls = [
        readAnnotation({ actor }, { id }),
        listThreads({ actor }, { annotationId: id }),
        ...(role === 'viewer'
          ? []
          : [
              editAnnotation({ actor }, { id, version: 1, body: '改' }),
              deleteAnnotation({ actor }, { id }),
              startThread({ actor }, { annotationId: id, body: '说' }),
            ]),
      ]
      for (const answer of await Promise.all(calls.map(refusal)))
        expect(answer, role).toMatchObject({ code: 'not-found' })
    }
  })

  it('is in nobody else’s lists, counts, marks, facets, searches or home', async () => {
    const { report: about, takeaway } = world
    for (const [role, actor] of others) {
      const caller = { actor }
      const reading = await readMarkedReport(caller, { report: about.slug })
      expect(reading, role).toMatchObject({ marks: [], people: [], tags: [], total: 0, unsettled: 0 })
      for (const narrowed of [
        {},
        { takeaway: takeaway.id },
        { tag: secret },
        { author: world.author.id },
        { kind: 'question' as const },
        { open: true },
        { from: 0, to: 500 },
      ]) {
        const wanted = { report: about.slug, ...narrowed }
        expect((await listAnnotations(caller, wanted)).items, role).toEqual([])
        expect(await readCollection(caller, wanted), role).toMatchObject({ items: [], total: 0 })
      }
      const shown = JSON.stringify([
        await listAnnotations(caller, {}),
        await readHome(caller, {}),
        (await searchEverything(caller, { q: secret })).items,
        await readTakeaway(caller, { id: takeaway.id }),
      ])
      for (const trace of [secret, id]) expect(shown, role).not.toContain(trace)
    }
  })

  it('is all there for its author', async () => {
    const { author, report: about, takeaway } = world
    const caller = { actor: author }
    expect(await readAnnotation(caller, { id })).toMatchObject({ body: secret, can: { reply: false } })
    expect(await readMarkedReport(caller, { report: about.slug })).toMatchObject({
      marks: [{ id, own: true, kind: 'question', ...placeWithoutQuote('上海') }],
      people: [{ id: author.id, count: 1 }],
      tags: [{ tag: secret, count: 1 }],
      total: 1,
    })
    expect((await listAnnotations(caller, { report: about.slug })).items).toHaveLength(2)
    expect((await listAnnotations(caller, { takeaway: takeaway.id })).items).toHaveLength(1)
    expect((await searchEverything(caller, { q: secret })).items).toHaveLength(2)
  })

  it('takes no discussion, not even of its author', async () => {
    expect(
      await refusal(startThread({ actor: world.author }, { annotationId: id, body: '说' })),
    ).toMatchObject({
      code: 'invalid',
      faults: [{ message: 'annotationClosed' }],
    })
  })
})

function placeWithoutQuote(words: string) {
  const { start, end } = placeOf(text, words)
  return { start, end }
}
