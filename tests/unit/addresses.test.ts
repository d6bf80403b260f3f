import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { annotationPath, apiPath, atThread, reportPath, withQuery } from '@/lib/addresses'

const root = new URL('../..', import.meta.url).pathname
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'app', 'components', 'lib'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path) && existsSync(`${root}${path}`))
  .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }))

/** These run in every page's browser or may import nothing of the house, so each writes its one address itself. */
const exempt = [
  'app/error.tsx',
  'components/discussion/sign-in-again.tsx',
  'components/live/event-stream.ts',
  'lib/addresses.ts',
  'lib/fragments.ts',
  'lib/text/mentions.ts',
]
const firstSegments = ['app', 'app/(public)', 'app/(workspace)']
  .flatMap((folder) => readdirSync(`${root}${folder}`, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory() && /^[a-z]/.test(entry.name))
  .map(({ name }) => name)
const handMade = [
  new RegExp(`\`(?:\\$\\{site\\})?/(?:${firstSegments.join('|')})\\b[^\`]*\\$\\{`),
  new RegExp(`\`\\$\\{(?!site\\})[^}\`]*\\}/(?:${firstSegments.join('|')})\\b`),
  /[`#][tc]-\$\{/,
  /[`#]\$\{[^}`]*'[tc]'[^}`]*\}-\$\{/,
  // A query, and a fragment behind a path; `&#${code};` is a character of XML.
  /`[^`]*[?&]\w+=\$\{/,
  /`[^`]*[^`&"'\s]#\$\{/,
]
/** A path that begins with a value; elsewhere it may be one within a file. */
const beginsWithValue = /`\/\$\{/
const isHandMade = (line: string, path = '') =>
  handMade.some((one) => one.test(line)) || (/^(?:app|components)\//.test(path) && beginsWithValue.test(line))

/** The lines that put values into a path or its fragment themselves; `t-M-1` is a row of takeaways. */
function findHandMadePaths(sources: { path: string; text: string }[]): string[] {
  return sources
    .filter(({ path }) => !exempt.includes(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .filter((line) => isHandMade(line.replace(/`t-.\{takeaway.code\}`/, ''), path))
        .map((line) => `${path}: ${line.trim()}`),
    )
}

it('puts values into paths in one place alone', () => {
  expect(files.length).toBeGreaterThan(500)
  expect(findHandMadePaths(files)).toEqual([])
})

it('exempts no file that has no such path', () => {
  for (const path of exempt.filter((one) => one !== 'lib/addresses.ts'))
    expect(isHandMade(readFileSync(`${root}${path}`, 'utf8')), path).toBe(true)
})

it.each([
  ['a path', '<a href={`/takeaways/\u0024{id}`}>'],
  ['a path of REST', 'await fetch(`/api/v1/exports/\u0024{id}/file`)'],
  ['a path to revalidate', 'revalidatePath(`/reports/\u0024{slug}`, "layout")'],
  ['a path below an address', 'await fetch(`\u0024{base}/annotations?limit=9`)'],
  ['a whole address', 'const id = `\u0024{site}/people/\u0024{id}`'],
  ['a fragment', '<li id={`c-\u0024{id}`}>'],
  ['a selector', 'document.querySelector(`#t-\u0024{id} b`)'],
  ['a page that is a value', 'const listAddress = (kind: string) => `/\u0024{kind}`'],
  ['a query of any path', 'const to = `\u0024{path}?report=\u0024{report.slug}`'],
  ['one more value of a query', 'const to = `\u0024{path}&report=\u0024{report.slug}`'],
  [
    'a fragment behind a path',
    "redirect(`\u0024{safePath(after)}#\u0024{of ? 'c' : 't'}-\u0024{id}` as Route)",
  ],
  ['a fragment that is chosen', "const id = `\u0024{of ? 'c' : 't'}-\u0024{id}`"],
  ['a query', 'redirect(`/summaries?deleted=\u0024{id}` as Route)'],
])('catches %s with values', (_, text) => {
  expect(findHandMadePaths([{ path: 'components/reading/planted.tsx', text }])).toHaveLength(1)
})

it('lets paths without values pass', () => {
  const text = 'revalidatePath("/reports", "layout")\nredirect("/summaries?whose=deleted")\n'
  expect(findHandMadePaths([{ path: 'app/x/actions.ts', text }])).toEqual([])
})

it('encodes every part of a path, and leaves out what a query has no value for', () => {
  expect(reportPath('沪 2024', 'revisions')).toBe('/reports/%E6%B2%AA%202024/revisions')
  expect(apiPath('exports', 'a/b', 'file')).toBe('/api/v1/exports/a%2Fb/file')
  expect(withQuery('/annotations', { report: 'a&b', from: 0, tag: '', kind: null, cursor: undefined })).toBe(
    '/annotations?report=a%26b&from=0',
  )
  expect(atThread(annotationPath('x'), 'y')).toBe('/annotations/x?thread=y#t-y')
  expect(withQuery(annotationPath('x'), {}, 'discussion')).toBe('/annotations/x#discussion')
})
