import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { jobs } from '@/lib/exports/worker/jobs'

const root = new URL('../../..', import.meta.url).pathname

/** The names in every `defineJob` of lib. */
function declaredJobs(): string[] {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'lib'], {
    cwd: root,
    encoding: 'utf8',
  })
  return files
    .split('\n')
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [
      ...readFileSync(`${root}${path}`, 'utf8').matchAll(/= defineJob\(\{\s*name: '([a-z-]+)'/g),
    ])
    .map(([, name = '']) => name)
}

it('lists every job that is declared, each once', () => {
  const names = jobs.map((job) => job.name)
  expect(names).toEqual(['export', 'preview', 'layout-check', 'template-check', 'template-print', 'reanchor'])
  expect(declaredJobs().sort()).toEqual([...names].sort())
})

it.each(jobs.filter(({ name }) => /^(layout|template)-/.test(name)))(
  '$name refuses what is not its input',
  (job) => {
    expect(job.input.safeParse({ bytes: 'words' }).success).toBe(false)
  },
)
