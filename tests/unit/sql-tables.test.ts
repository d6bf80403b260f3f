import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { exceptions, findTableUses, findTableViolations, listedTables } from '@/tests/support/sql-tables'

const root = new URL('../..', import.meta.url).pathname
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'lib', 'prisma/schema'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.(ts|prisma)$/.test(path) && existsSync(`${root}${path}`))
  .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }))
const models = new Set(
  files.flatMap(({ path, text }) =>
    path.endsWith('.prisma') ? [...text.matchAll(/^model (\w+)/gm)].map(([, name = '']) => name) : [],
  ),
)
const house = files.filter(({ path }) => path.endsWith('.ts'))

it('gives every table to one domain', () => {
  expect(new Set(listedTables)).toEqual(models)
})

it('names in the SQL and the Prisma of a domain only its own tables and those left of it', () => {
  expect(house.flatMap(({ path, text }) => findTableUses(path, text, models)).length).toBeGreaterThan(200)
  const violations = findTableViolations(house, models)
  expect(violations.filter(({ use }) => !(use in exceptions))).toEqual([])
  expect(new Set(violations.map(({ use }) => use))).toEqual(new Set(Object.keys(exceptions)))
})

it.each([
  ['reports', 'SELECT count(*) FROM "Takeaway" k', 'reads Takeaway'],
  ['takeaways', 'SELECT 1 FROM "Evidence" e JOIN "Thread" t ON true', 'reads Thread'],
  ['takeaways', 'SELECT 1 FROM "Takeaway" k, "Annotation" n', 'reads Annotation'],
  ['annotations', '"Anchor" a ON a."annotationId" = n.id', 'reads Anchor'],
  ['revisions', 'DELETE FROM "Thread" USING "Anchor" a', 'writes Thread'],
  ['discussion', 'INSERT INTO "Summary" (id) VALUES (1)', 'writes Summary'],
  ['discussion', 'UPDATE "User" SET name = $1', 'writes User'],
  ['search', 'UPDATE "Report" SET title = $1', 'writes Report'],
  [
    'people',
    'DELETE\n  FROM "Session" s USING "Annotation" n; INSERT INTO "Comment" DEFAULT VALUES',
    'writes Comment',
  ],
  ['jobs', 'SELECT 1 FROM "Export" FOR UPDATE SKIP LOCKED', 'reads Export'],
])('catches a planted violation in %s: %s', (domain, sql, use) => {
  const path = `lib/${domain}/data/rows.ts`
  const planted = [{ path, text: `/** Beside "Activity". */\ndb.$queryRaw\`${sql}\`` }]
  expect(findTableViolations(planted, models)).toEqual([{ path, use: `${domain} ${use}` }])
})

it.each([
  ['auth', 'await prisma().account.update({ where: { id } })', 'writes Account'],
  ['takeaways', 'return db.thread\n    .findMany({ where: { takeawayId } })', 'reads Thread'],
  ['search', 'const { count } = await db.report.updateMany({ where, data })', 'writes Report'],
])('catches one through Prisma in %s: %s', (domain, text, use) => {
  const path = `lib/${domain}/data/rows.ts`
  expect(findTableViolations([{ path, text }], models)).toEqual([{ path, use: `${domain} ${use}` }])
})
