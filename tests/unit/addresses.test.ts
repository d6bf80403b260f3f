import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { annotationPath, apiPath, reportPath, withQuery } from '@/lib/addresses'

const root = new URL('../..', import.meta.url).pathname
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'app', 'components', 'lib'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('app/api/') && existsSync(`${root}${path}`))
  .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }))

/** These run in every page's browser or may import nothing of the house, so each writes its one address itself. */
const exempt = [
  'components/discussion/sign-in-again.tsx',
  'components/live/event-stream.ts',
  'lib/addresses.ts',
  'lib/text/mentions.ts',
]
const firstSegments = [
  'activity|annotations|api|comments|dev|figures|inbox|invite|people|reports|search|settings|setup|sign-in',
  'summaries|takeaways|terms|threads|unavailable',
].join('|')
const handMade = new RegExp(`\`/(?:${firstSegments})\\b[^\`]*\\$\\{`)

/** The lines that put values into a path themselves; what is revalidated is a pattern of Next's, no address. */
function findHandMadePaths(sources: { path: string; text: string }[]): string[] {
  return sources
    .filter(({ path }) => !exempt.includes(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => handMade.test(line.replace(/revalidate(?:Path)?\(`[^`]*`/g, '')))
        .map((line) => `${path}: ${line.trim()}`),
    )
}

it('puts values into paths in one place alone', () => {
  expect(files.length).toBeGreaterThan(500)
  expect(findHandMadePaths(files)).toEqual([])
})

it('exempts no file that has no such path', () => {
  for (const path of exempt.filter((one) => one !== 'lib/addresses.ts'))
    expect(handMade.test(readFileSync(`${root}${path}`, 'utf8')), path).toBe(true)
})

it.each([
  ['a path', '<a href={`/takeaways/\u0024{id}`}>'],
  ['a path of REST', 'await fetch(`/api/v1/exports/\u0024{id}/file`)'],
  ['a query', 'redirect(`/summaries?deleted=\u0024{id}` as Route)'],
])('catches %s with values', (_, text) => {
  expect(findHandMadePaths([{ path: 'components/reading/planted.tsx', text }])).toHaveLength(1)
})

it('lets paths without values and arguments of revalidatePath pass', () => {
  const text = 'revalidatePath(`/reports/\u0024{slug}`, "layout")\nredirect("/summaries?whose=deleted")\n'
  expect(findHandMadePaths([{ path: 'app/x/actions.ts', text }])).toEqual([])
})

it('encodes every part of a path, and leaves out what a query has no value for', () => {
  expect(reportPath('沪 2024', 'revisions')).toBe('/reports/%E6%B2%AA%202024/revisions')
  expect(apiPath('exports', 'a/b', 'file')).toBe('/api/v1/exports/a%2Fb/file')
  expect(withQuery('/annotations', { report: 'a&b', from: 0, tag: '', kind: null, cursor: undefined })).toBe(
    '/annotations?report=a%26b&from=0',
  )
  expect(withQuery(annotationPath('x'), {}, 'discussion')).toBe('/annotations/x#discussion')
})
