import { Client } from 'pg'
import { beforeAll, expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { searchEverything } from '@/lib/search/search-everything'
import type { UseCase } from '@/lib/use-case'
import { arrangements, type World, world } from '@/tests/integration/access/arrangements'
import { fillDatabase } from './corpus'

/** Tables that are as large as the staff, the reports, or what the house sets up, not as what is written. */
const small = new Set([
  ...['Department', 'User', 'Invitation', 'Presence', 'Webhook', 'OfficeTemplate', 'Theme', 'Backup'],
  ...['Report', 'ReportAudience', 'Revision', 'Takeaway', 'StatementVersion'],
])

const modules = import.meta.glob('/lib/*/*-*.ts', { eager: true }) as Record<string, Record<string, unknown>>
const useCases = Object.values(modules)
  .flatMap((module) => Object.values(module))
  .filter((value): value is UseCase => typeof value === 'function' && 'useCase' in value)
const ofKind = (kind: 'query' | 'command') => useCases.filter(({ useCase }) => useCase.kind === kind)

/** Inputs that lead to other statements than those of the arrangements. */
const variants: Record<string, (scene: World) => object[]> = {
  'list-open-threads': (scene) => [
    { report: scene.about.slug, kind: 'takeaway' },
    { mine: true, kind: 'question' },
    { waiting: true },
  ],
  'browse-annotations': (scene) => [{ report: scene.about.slug }],
  'browse-takeaways': () => [{ order: 'kind', top: true }, { order: 'theme' }],
  'search-everything': () => [
    { q: '北斗', counts: true },
    { q: '自贸', each: 4, limit: 100 },
    { q: '斗', counts: true },
    { q: '自贸 意见', in: ['comment'], person: '同志', from: '2025-01-01', state: 'open' },
    { q: '自贸', in: ['person'] },
  ],
}

let scene: World
let client: Client

/** Past the pool, whose statements are given up after a time. */
beforeAll(async () => {
  client = new Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  scene = await world('admin', 'own')
  await fillDatabase(client)
  return () => client.end()
}, 300_000)

type RecordedStatement = { query: string; values: unknown[]; useCases: Set<string> }

const recorded = new Map<string, RecordedStatement>()
let running = ''
const events = prisma() as unknown as {
  $on: (event: 'query', listen: (event: { query: string; params: string }) => void) => void
}
events.$on('query', ({ query, params }) => {
  if (!running || !/^\s*(WITH|SELECT|INSERT|UPDATE|DELETE)\b/i.test(query)) return
  const statement = recorded.get(query) ?? { query, values: JSON.parse(params), useCases: new Set() }
  recorded.set(query, statement)
  statement.useCases.add(running)
})

/** What reads all of a table for a reason. */
const meant = [
  // The collection of all annotations says how many there are.
  'Annotation: read-collection',
  // It is frozen with all that was noted on its points, some thousands of annotations at once.
  'Anchor: finish-summary',
]

type PlanNode = { 'Node Type': string; 'Relation Name'?: string; Plans?: PlanNode[] }

function scannedWhole(plan: PlanNode): string[] {
  const own = plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []
  return [...own, ...(plan.Plans ?? []).flatMap(scannedWhole)]
}

/** The tables that Postgres reads whole, for any values and for those at hand: it keeps the cheaper of the two plans. */
async function tablesReadWhole({ query, values }: RecordedStatement): Promise<string[]> {
  const generic = await client.query(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${query}`)
  const anyway = scannedWhole(generic.rows[0]['QUERY PLAN'][0].Plan).filter((table) => !small.has(table))
  if (anyway.length === 0) return []
  const custom = await client.query(`EXPLAIN (FORMAT JSON) ${query}`, values)
  const now = scannedWhole(custom.rows[0]['QUERY PLAN'][0].Plan)
  return [...new Set(anyway)].filter((table) => now.includes(table))
}

it('no statement of a use case reads a table whole that grows', { timeout: 300_000 }, async () => {
  for (const run of [...ofKind('query'), ...ofKind('command')]) {
    const { name, kind } = run.useCase
    const about = kind === 'query' ? scene : await world('admin', 'own')
    const inputs = [await arrangements[name]?.input(about), ...(variants[name]?.(about) ?? [])]
    running = name
    for (const input of inputs) await run({ actor: about.actor }, input).catch(() => undefined)
    running = ''
  }
  const found: string[] = []
  for (const statement of recorded.values())
    for (const table of await tablesReadWhole(statement))
      found.push(`${table}: ${[...statement.useCases].sort().join(', ')}`)
  expect(recorded.size).toBeGreaterThan(200)
  expect(found.filter((one) => !meant.includes(one)).sort()).toEqual([])
})

it('every connection plans for small answers from memory: without parallel workers, by indexes', async () => {
  const settings = await Promise.all(
    Array.from(
      { length: 20 },
      () => prisma().$queryRaw`SELECT current_setting('max_parallel_workers_per_gather') AS workers,
        current_setting('random_page_cost') AS random`,
    ),
  )
  expect(settings).toEqual(Array.from({ length: 20 }, () => [{ workers: '0', random: '1.1' }]))
})

it('search finds and counts among many', async () => {
  const caller = { actor: scene.actor }
  const rare = await searchEverything(caller, { q: '北斗', in: ['comment'], limit: 100, counts: true })
  expect(rare.items).toHaveLength(100)
  expect(rare.counts).toMatchObject({ comment: 100, annotation: 20 })
  const frequent = await searchEverything(caller, { q: '自贸试验', in: ['comment'], counts: true })
  expect(frequent.items).toHaveLength(20)
  expect(frequent.counts).toMatchObject({ comment: 1001, annotation: 400 })
})

it('search holds each of many once on its pages, whatever is written meanwhile', async () => {
  const seen: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await searchEverything(
      { actor: scene.actor },
      { q: '自贸', in: ['comment'], limit: 100, cursor },
    )
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
