import { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { searchEverything } from '@/lib/search/search-everything'
import { annotation } from '@/prisma/factories/annotation'
import { thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { scene } from './scene'

type Input = Parameters<typeof searchEverything>[1]
type PlanNode = { 'Node Type': string; 'Relation Name'?: string; Plans?: PlanNode[] }

let actor: Actor

/** 100,000 comments and 20,000 annotations, every thousandth with 北斗 and every fiftieth with 自贸. */
beforeAll(async () => {
  const made = await scene('正文一二三四')
  actor = await person('staff')
  const { id: threadId, commentIds } = await thread(made.takeaway, made.editor.id)
  const note = await annotation(made.report, made.editor.id, [0, 4])
  const body = `'意见' || g % 100 || CASE WHEN g % 1000 = 3 THEN '北斗' WHEN g % 50 = 7 THEN '自贸试验区' ELSE '' END`
  const columns = `"reportId", "revisionId", "paragraphKey", start, "end", quote, prefix, suffix, kind, visibility, "authorId"`
  await onDatabase(async (database) => {
    await database.query(
      `INSERT INTO "Comment" (id, "threadId", "authorId", body, html, renderer, excerpt, "createdAt")
       SELECT gen_random_uuid(), '${threadId}', c."authorId", ${body}, '', 1, '', c."createdAt" + g * interval '1 second'
       FROM "Comment" c, generate_series(1, 100000) g WHERE c.id = '${commentIds[0]}'`,
    )
    await database.query(
      `INSERT INTO "Annotation" (id, body, ${columns}) SELECT gen_random_uuid(), ${body}, ${columns}
       FROM "Annotation" n, generate_series(1, 20000) g WHERE n.id = '${note.id}'`,
    )
    await database.query('ANALYZE "Comment", "Annotation"')
  })
})

const client = () =>
  prisma() as unknown as { $on: (event: 'query', listen: (event: { query: string }) => void) => void }

/** The plans of a search's statements for any values: those that a connection keeps. */
async function plansOf(input: Input): Promise<PlanNode[]> {
  const statements: string[] = []
  let listening = true
  client().$on('query', ({ query }) => {
    if (listening) statements.push(query)
  })
  await searchEverything({ actor }, input)
  listening = false
  return onDatabase(async (database) => {
    const plans: PlanNode[] = []
    for (const query of statements) {
      const { rows } = await database.query(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${query}`)
      plans.push(rows[0]['QUERY PLAN'][0].Plan)
    }
    return plans
  })
}

/** Past the pool, whose statements are given up after a time. */
async function onDatabase<T>(run: (database: Client) => Promise<T>): Promise<T> {
  const database = new Client({ connectionString: process.env.DATABASE_URL })
  await database.connect()
  try {
    return await run(database)
  } finally {
    await database.end()
  }
}

function nodesOf(plan: PlanNode): PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}

function scannedWhole(plans: PlanNode[]): string[] {
  return plans
    .flatMap(nodesOf)
    .filter((node) => node['Node Type'] === 'Seq Scan')
    .map((node) => node['Relation Name'] ?? '')
    .filter((name) => name === 'Comment' || name === 'Annotation')
}

const firstPage: Input = { q: '北斗' }

describe('no search reads all comments or annotations', () => {
  it.each<[string, Input]>([
    ['of everything', firstPage],
    ['on the page', { q: '自贸', each: 4, limit: 100 }],
    ['of one character', { q: '斗' }],
    [
      'of several words and filters',
      { q: '自贸 意见', in: ['comment'], person: '同志', from: '2026-01-01', state: 'open' },
    ],
  ])('%s', async (_, input) => {
    const plans = await plansOf(input)
    expect(plans.length).toBeGreaterThanOrEqual(2)
    expect(scannedWhole(plans)).toEqual([])
  })

  it('on a later page', async () => {
    const { nextCursor } = await searchEverything({ actor }, firstPage)
    expect(scannedWhole(await plansOf({ ...firstPage, cursor: nextCursor ?? '' }))).toEqual([])
  })
})

it('finds and counts among many', async () => {
  const { items, counts } = await searchEverything({ actor }, { q: '北斗', in: ['comment'], limit: 100 })
  expect(items).toHaveLength(100)
  expect(counts).toMatchObject({ comment: 100, annotation: 20 })
  const frequent = await searchEverything({ actor }, { q: '自贸试验', in: ['comment'] })
  expect(frequent.items).toHaveLength(20)
  expect(frequent.counts).toMatchObject({ comment: 1001, annotation: 400 })
})

it('holds each of many once on its pages, whatever is written meanwhile', async () => {
  const seen: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await searchEverything({ actor }, { q: '自贸', in: ['comment'], limit: 100, cursor })
    seen.push(...page.items.map(({ id }) => id))
    await prisma().$executeRaw`
      INSERT INTO "Comment" (id, "threadId", "authorId", body, html, renderer, excerpt)
      SELECT gen_random_uuid(), "threadId", "authorId", '自贸', '', 1, '' FROM "Comment" LIMIT 1`
    if (!page.nextCursor) break
    cursor = page.nextCursor
  }
  expect(seen).toHaveLength(2000)
  expect(new Set(seen).size).toBe(2000)
})
