import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { restoreJob } from '@/lib/backup/restoration'
import { jobs as exportJobs } from '@/lib/exports/worker/jobs'

const jobs = [...exportJobs, restoreJob]

const root = new URL('../../..', import.meta.url).pathname

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'lib'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path.endsWith('.ts') && existsSync(`${root}${path}`))
  .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }))

/** The names in every `defineJob` of lib. */
const declaredJobs = files.flatMap(({ text }) =>
  [...text.matchAll(/= defineJob\(\{\s*name: '([a-z-]+)'/g)].map(([, name = '']) => name),
)

/** What waits for a worker, or re-anchors in this thread. */
const longWork =
  /jobPool\(|\b(prepareAnchors|reanchorInWorker|reanchorHere|prepareReanchoring)\(|\breanchorJob\.run\b/

/** Commands that do long work in their transaction: in `subject`, in `run` or in a function below the command. */
const findWaitingCommands = (sources: typeof files) =>
  sources
    .filter(({ text }) => /= command\(/.test(text))
    .filter(({ text }) => longWork.test(text.slice(text.search(/^ {2}(async )?(subject|run)[(:]/m))))
    .map(({ path }) => path)

it('has no command that does long work in its transaction', () => {
  expect(findWaitingCommands(files)).toEqual([])
})

it.each([
  ['lib/exports/upload-template.ts', 'run'],
  ['lib/revisions/settle-anchor.ts', 'run'],
  ['lib/revisions/settle-anchors.ts', 'subject'],
])('catches long work planted in %s, in %s', (path, where) => {
  const file = files.find((one) => one.path === path)!
  const planted = { ...file, text: file.text.replace('async prepare(', `async ${where}(`) }
  expect(findWaitingCommands([planted])).toEqual([path])
})

it('re-anchors in a worker, but for a short statement and the few ranges that come at the last moment', () => {
  const filesWith = (pattern: RegExp) =>
    files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)
  expect(filesWith(/\bprepareReanchoring\(/).toSorted()).toEqual([
    'lib/annotations/target.ts',
    'lib/revisions/anchors/reanchor-all.ts',
    'lib/text/reanchoring.ts',
  ])
  expect(filesWith(/\breanchorJob\.run\b/)).toEqual(['lib/revisions/anchors/reanchor-all.ts'])
  expect(filesWith(/\breanchorHere\((?!db: )/)).toEqual(['lib/revisions/anchors/reanchor-all.ts'])
})

it('lists every job that is declared, each once', () => {
  const names = jobs.map((job) => job.name)
  expect(names).toEqual([
    'export',
    'preview',
    'layout-check',
    'layout-correction',
    'template-check',
    'template-print',
    'reanchor',
    'restore',
  ])
  expect(declaredJobs.toSorted()).toEqual([...names].sort())
})

it.each(jobs.filter(({ name }) => /^(layout|template)-/.test(name)))(
  '$name refuses what is not its input',
  (job) => {
    expect(job.input.safeParse({ bytes: 'words' }).success).toBe(false)
  },
)
