import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { numberEvents } from '@/lib/activity/data/record'
import { exportActivity } from '@/lib/activity/export-activity'
import { listActivity } from '@/lib/activity/list-activity'
import { readEvents } from '@/lib/activity/read-events'
import { readHome } from '@/lib/activity/read-home'
import { listAnnotations } from '@/lib/annotations/list-annotations'
import { readCollection } from '@/lib/annotations/read-collection'
import { prisma } from '@/lib/db'
import { startThread } from '@/lib/discussion/start-thread'
import { writeComment } from '@/lib/discussion/write-comment'
import { listReports } from '@/lib/reports/list-reports'
import { searchEverything } from '@/lib/search/search-everything'
import { createSummary } from '@/lib/summaries/create-summary'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { listPoints } from '@/lib/summaries/list-points'
import { previewSummary } from '@/lib/summaries/preview-summary'
import { readSummary } from '@/lib/summaries/read-summary'
import { listFigures } from '@/lib/takeaways/list-figures'
import { listTakeaways } from '@/lib/takeaways/list-takeaways'
import { listTerms } from '@/lib/takeaways/list-terms'
import { annotation } from '@/prisma/factories/annotation'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { figure, takeaway, term } from '@/prisma/factories/takeaway'

const text = '学习考察报告\n\n跨国公司地区总部达到891家。坚持三个舍得。'

/** A report with a takeaway, figure, term, annotation, a thread that is unread, and a summary. */
async function scene(audience: 'everyone' | 'named', reader: Actor, colleague: Actor) {
  const about = await report({ text, audience, userIds: [reader.id, colleague.id] })
  const theme = await prisma().theme.create({ data: { name: `主题${about.slug}` } })
  const point = await takeaway(about.id, { title: `要点${about.slug}` })
  await prisma().takeaway.update({ where: { id: point.id }, data: { themeId: theme.id } })
  await figure(about, point.id, { label: '总部', value: '891', unit: '家' })
  await term(about, point.id, { name: '三个舍得', meaning: '舍得投入' })
  const annotated = await annotation(about, colleague.id, [0, 4], { body: `批注${about.slug}` })
  const { id: threadId } = await startThread({ actor: reader }, { takeawayId: point.id, body: '问' })
  await writeComment({ actor: colleague }, { threadId, body: `答${about.slug}` })
  const items = [{ takeawayId: point.id, discussion: true }]
  const { id: summaryId } = await createSummary(
    { actor: reader },
    { title: '小结', report: about.slug, items },
  )
  return {
    slug: about.slug,
    theme: theme.name,
    point: point.id,
    annotated: annotated.id,
    threadId,
    summaryId,
  }
}

let reader: Actor
let stranger: Actor
let open: Awaited<ReturnType<typeof scene>>
let closed: Awaited<ReturnType<typeof scene>>

beforeAll(async () => {
  reader = await person('staff')
  stranger = await person('staff')
  const colleague = await person('staff')
  open = await scene('everyone', reader, colleague)
  closed = await scene('named', reader, colleague)
  await prisma().$executeRaw`
    WITH made AS (
      INSERT INTO "Report" (id, slug, title, "createdAt")
      SELECT gen_random_uuid(), 'newer-' || n, '新报告', now() + n * interval '1 second' FROM generate_series(1, 510) n
      RETURNING id
    ), revised AS (
      INSERT INTO "Revision" (id, "reportId", number, text, sha256) SELECT gen_random_uuid(), id, 1, '新', '' FROM made
    )
    INSERT INTO "Takeaway" (id, "reportId", kind, code, title, statement, position, "updatedAt")
    SELECT gen_random_uuid(), made.id, 'insight', 'I-' || n, '新要点', '新', n, now() FROM made, generate_series(1, 7) n`
})

type Scene = typeof open
type Ask = (actor: Actor, about: Scene) => Promise<unknown>

/** What each list returns of a report, over all reports or over this one. */
const lists: [string, Ask, (about: Scene) => string][] = [
  ['takeaways', (actor, { theme }) => listTakeaways({ actor }, { theme }), (one) => one.point],
  ['figures', (actor, { point }) => listFigures({ actor }, { takeaway: point }), (one) => one.point],
  ['terms', (actor) => listTerms({ actor }, {}), (one) => one.point],
  ['annotations', (actor) => listAnnotations({ actor }, {}), (one) => one.annotated],
  ['annotations as a collection', (actor) => readCollection({ actor }, {}), (one) => one.annotated],
  [
    'takeaways found',
    (actor, { slug }) => searchEverything({ actor }, { q: `要点${slug}` }),
    (one) => one.point,
  ],
  [
    'paragraphs found',
    (actor) => searchEverything({ actor }, { q: '三个舍得', in: ['paragraph'] }),
    (one) => one.slug,
  ],
  [
    'annotations found',
    (actor, { slug }) => searchEverything({ actor }, { q: `批注${slug}` }),
    (one) => one.annotated,
  ],
  [
    'comments found',
    async (actor, { slug }) =>
      (await searchEverything({ actor }, { q: `答${slug}` })).items.map((hit) => hit.title),
    (one) => one.slug,
  ],
  [
    'what waits at home',
    (actor) => readHome({ actor }, {}).then((home) => home.waiting),
    (one) => one.threadId,
  ],
  ['what is new at home', (actor) => readHome({ actor }, {}).then((home) => home.changes), (one) => one.slug],
  [
    'events',
    async (actor) => {
      await numberEvents()
      return readEvents({ actor }, { after: 0 })
    },
    (one) => one.slug,
  ],
]

const oneReport: [string, (actor: Actor, slug: string) => Promise<unknown>, (about: Scene) => string][] = [
  ['takeaways', (actor, report) => listTakeaways({ actor }, { report }), (one) => one.point],
  ['figures', (actor, report) => listFigures({ actor }, { report }), (one) => one.point],
  ['terms', (actor, report) => listTerms({ actor }, { report }), (one) => one.point],
  ['annotations', (actor, report) => listAnnotations({ actor }, { report }), (one) => one.annotated],
  [
    'annotations as a collection',
    (actor, report) => readCollection({ actor }, { report }),
    (one) => one.annotated,
  ],
  ['search', (actor, report) => searchEverything({ actor }, { q: '要点', report }), (one) => one.point],
  ['points to write of', (actor, report) => listPoints({ actor }, { report }), (one) => one.point],
]

describe('of a report with 510 newer ones', () => {
  it.each(lists)('%s are listed among all, for whoever may see it alone', async (_, ask, mark) => {
    for (const about of [open, closed])
      expect(JSON.stringify(await ask(reader, about))).toContain(mark(about))
    expect(JSON.stringify(await ask(stranger, closed))).not.toContain(mark(closed))
  })

  it.each(oneReport)('%s are listed by its name, or it is not-found', async (_, ask, mark) => {
    for (const about of [open, closed])
      expect(JSON.stringify(await ask(reader, about.slug))).toContain(mark(about))
    expect(JSON.stringify(await ask(stranger, open.slug))).toContain(mark(open))
    for (const slug of [closed.slug, 'no-such-report'])
      await expect(ask(stranger, slug)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('says the activity of it', async () => {
    const editor = await person('editor')
    expect(JSON.stringify(await listActivity({ actor: editor }, {}))).toContain(closed.slug)
    expect(JSON.stringify(await listActivity({ actor: reader }, { person: reader.id }))).toContain(
      closed.slug,
    )
    const { body } = await exportActivity({ actor: reader }, { person: reader.id })
    expect(new TextDecoder().decode(body)).toContain(`要点${closed.slug}`)
  })

  it('writes, reads, previews and freezes a summary of its point', async () => {
    for (const { summaryId: id, slug, point } of [open, closed]) {
      const read = await readSummary({ actor: reader }, { id })
      expect(read).toMatchObject({ report: slug, missing: 0, items: [{ takeawayId: point }] })
      expect(JSON.stringify(await previewSummary({ actor: reader }, { id }))).toContain(`要点${slug}`)
      const items = [{ takeawayId: point, discussion: true }]
      const again = await createSummary({ actor: reader }, { title: '又一份', report: slug, items })
      await finishSummary({ actor: reader }, { id: again.id, version: 1 })
      const frozen = await previewSummary({ actor: reader }, { id: again.id, form: 'working' })
      expect(JSON.stringify(frozen)).toContain(`答${slug}`)
    }
    const items = [{ takeawayId: closed.point, discussion: false }]
    await expect(createSummary({ actor: stranger }, { title: '偷', items })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(
      createSummary({ actor: stranger }, { title: '偷', report: closed.slug }),
    ).rejects.toMatchObject({ code: 'invalid', faults: [{ path: 'report', message: 'notInReport' }] })
  })

  it('offers its points where they are chosen or it is what the summary is about, though there are too many', async () => {
    const offered = async (first: { chosen?: string[]; about?: string }) =>
      (await listPoints({ actor: reader }, first)).map((one) => one.id)
    expect(await offered({})).toHaveLength(3000)
    expect(await offered({ chosen: [closed.point, 'none'] })).toContain(closed.point)
    expect(await offered({ about: open.slug })).toContain(open.point)
    const seen = await listPoints({ actor: stranger }, { chosen: [closed.point], about: closed.slug })
    expect(seen.map((one) => one.id)).not.toContain(closed.point)
  })
})

it('offers the newest reports to choose from and the chosen one, and says that there are more', async () => {
  const all = await listTakeaways({ actor: reader }, {})
  expect(all.reports).toHaveLength(200)
  expect(all.reports[0]).toMatchObject({ slug: 'newer-510' })
  expect(all).toMatchObject({ moreReports: true, counts: { total: 510 * 7 + 2 } })
  expect((await listTerms({ actor: reader }, { report: open.slug })).reports[0]).toMatchObject({
    slug: open.slug,
  })
})

it('pages through every report, and to the closed one for whoever may see it alone', async () => {
  const slugs = async (actor: Actor) => {
    const seen: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await listReports({ actor }, { limit: 100, cursor })
      seen.push(...page.items.map((one) => one.slug))
      if (!page.nextCursor) return seen
      cursor = page.nextCursor
    }
  }
  const [mine, theirs] = [await slugs(reader), await slugs(stranger)]
  expect(new Set(mine).size).toBe(512)
  expect(mine.slice(-2)).toEqual([closed.slug, open.slug])
  expect(theirs).toEqual(mine.filter((slug) => slug !== closed.slug))
})
