import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('../..', import.meta.url).pathname
const files = execFileSync('git', ['ls-files', 'app', 'components', 'lib'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path))

/** Visibility conditions, each of which only lib/access/data may contain. */
const conditions = [
  /\bvisibility\s*(=|<>|!=|IN\b|IS\b)\s*['($]/,
  /\baudience\s*(=|<>|!=|IN\b|IS\b)\s*['($]/,
  /"?(reopenedAt|openedAt|hiddenAt)"?\s+IS\b/,
]

function findConditions(path: string, text: string): string[] {
  if (path.startsWith('lib/access/')) return []
  const statements = [...text.matchAll(/`[^`]*`/g)].map(([statement]) => statement)
  return statements.some((statement) => conditions.some((one) => one.test(statement))) ? [path] : []
}

it('writes no rule of visibility in SQL outside lib/access', () => {
  expect(files.length).toBeGreaterThan(500)
  expect(files.flatMap((path) => findConditions(path, readFileSync(`${root}${path}`, 'utf8')))).toEqual([])
})

it.each([
  '`SELECT 1 FROM "Annotation" n WHERE n.visibility = \'staff\'`',
  '`SELECT 1 FROM "Report" r WHERE r.audience = \'everyone\'`',
  '`SELECT 1 FROM "ThreadResolution" s WHERE s."reopenedAt" IS NULL`',
  '`SELECT 1 FROM "ThreadClosure" o WHERE o."openedAt" IS NOT NULL`',
  '`SELECT 1 FROM "Comment" c WHERE c."deletedAt" IS NULL AND c."hiddenAt" IS NULL`',
])('catches a planted one: %s', (sql) => {
  expect(findConditions('lib/search/data/hits.ts', `const rows = db.$queryRaw${sql}`)).toEqual([
    'lib/search/data/hits.ts',
  ])
  expect(findConditions('lib/access/data/visibility.ts', sql)).toEqual([])
})
