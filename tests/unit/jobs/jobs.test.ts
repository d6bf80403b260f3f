import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { restoreJob } from '@/lib/backup/job'
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

/** Commands whose `run`, which is the transaction, asks a worker process. */
const findWaitingCommands = (sources: typeof files) =>
  sources
    .filter(({ text }) => /= command\(/.test(text))
    .filter(({ text }) =>
      /jobPool\(|prepareAnchors\(/.test(text.slice(text.search(/^ {2}(async )?run[(:]/m))),
    )
    .map(({ path }) => path)

it('has no command that waits for a worker in its transaction', () => {
  expect(findWaitingCommands(files)).toEqual([])
  const upload = files.find(({ path }) => path === 'lib/exports/upload-template.ts')!
  const planted = { ...upload, text: upload.text.replace('async prepare(', 'async run(') }
  expect(findWaitingCommands([planted])).toEqual([upload.path])
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
