import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../..', import.meta.url).pathname
const files = execFileSync('git', ['ls-files', 'app', 'components', 'lib'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path))

/** Visibility conditions, each of which only the one file of these rules may contain. */
const conditions = [
  /\bvisibility\s*(=|<>|!=|IN\b|IS\b)\s*['($]/,
  /\baudience\s*(=|<>|!=|IN\b|IS\b)\s*['($]/,
  /"?(reopenedAt|openedAt|hiddenAt|endedAt)"?\s+IS\b/,
  /\bk\."deletedAt"\s+IS\b/,
  /isForStaff\([^)]*\)\}\s+AND\s+\w\."deletedAt"/,
]
/** The same by the column of a subquery that holds what a condition said, and in the conditions of Prisma, in data files. */
const inData = [
  /isForStaff\([^)]*\)\}\s+AS\b/,
  /\bNOT\s+\w+\."?(private|gone|hidden|deleted)"?/,
  /\w\."?(private|gone|hidden|deleted)"?\s+(AND|OR|IS|=|<>)/,
  /\b(reopenedAt|openedAt|hiddenAt|endedAt):\s*null\b/,
  /\bvisibility:\s*'/,
]

/** Reads whole files, for SQL within SQL; the predicate of a partial index and what an update sets are no rules. */
function findConditions(path: string, source: string): string[] {
  if (path === 'lib/access/data/visibility.ts') return []
  const text = source.replace(
    /\/\*[\s\S]*?\*\/|ON CONFLICT \([^)]*\) WHERE "\w+" IS NULL|SET audience =/g,
    '',
  )
  const wrong = path.includes('/data/') ? [...conditions, ...inData] : conditions
  return wrong.some((one) => one.test(text)) ? [path] : []
}

it('writes no rule of visibility in SQL outside its one file', () => {
  expect(files.length).toBeGreaterThan(500)
  expect(files.flatMap((path) => findConditions(path, readFileSync(`${root}${path}`, 'utf8')))).toEqual([])
})

it.each([
  '`SELECT 1 FROM "Annotation" n WHERE n.visibility = \'staff\'`',
  '`SELECT 1 FROM "Report" r WHERE r.audience = \'everyone\'`',
  '`SELECT 1 FROM "ThreadResolution" s WHERE s."reopenedAt" IS NULL`',
  '`SELECT 1 FROM "ThreadClosure" o WHERE o."openedAt" IS NOT NULL`',
  '`SELECT 1 FROM "Comment" c WHERE c."deletedAt" IS NULL AND c."hiddenAt" IS NULL`',
  '`SELECT 1 FROM "Conclusion" e WHERE e."endedAt" IS NULL`',
  '`SELECT \u0024{Prisma.sql`EXISTS (SELECT 1 FROM "Annotation" n WHERE n.visibility <> \'staff\')`} AS seen`',
  '`SELECT 1 FROM "Takeaway" k WHERE k."deletedAt" IS NULL`',
  '`SELECT 1 FROM "Annotation" n WHERE \u0024{isForStaff()} AND n."deletedAt" IS NULL`',
  '`SELECT 1`; db.threadClosure.updateMany({ where: { threadId, openedAt: null } })',
  '`SELECT 1`; db.thread.count({ where: { closures: { none: { openedAt: null } } } })',
  '`SELECT x.id, NOT \u0024{isForStaff("x")} AS private FROM "Annotation" x`',
  '`SELECT 1 FROM ranges r WHERE NOT r.gone`',
  '`SELECT 1 FROM ranges r WHERE (NOT r.private OR r."authorId" = $1)`',
  '`SELECT 1 FROM ranges r WHERE r.private = false`',
  "`SELECT 1`; db.annotation.findMany({ where: { visibility: 'staff' } })",
])('catches a planted one: %s', (sql) => {
  expect(findConditions('lib/search/data/hits.ts', `const rows = db.$queryRaw${sql}`)).toEqual([
    'lib/search/data/hits.ts',
  ])
  expect(findConditions('lib/access/data/readers.ts', sql)).toEqual(['lib/access/data/readers.ts'])
  expect(findConditions('lib/access/data/visibility.ts', sql)).toEqual([])
})
