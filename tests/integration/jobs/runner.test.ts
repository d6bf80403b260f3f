import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { constants, getPriority } from 'node:os'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { z } from 'zod'
import { prisma } from '@/lib/db'
import { claimExport } from '@/lib/exports/data/exports'
import { fetchExport } from '@/lib/exports/fetch-export'
import { requestExport } from '@/lib/exports/request-export'
import type { exportJob, layoutCheckJob, templateCheckJob } from '@/lib/exports/worker/jobs'
import type { Job } from '@/lib/jobs/job'
import { JobRunner } from '@/lib/jobs/runner'
import { createSummary } from '@/lib/summaries/create-summary'
import { letterhead } from '@/tests/unit/documents/template-samples'
import { plain, scene } from '../summaries/scene'

const worker = [process.execPath, '--import', 'tsx', 'scripts/worker.ts', 'test']
/** Says its own process id to whatever it is asked, but nothing to `silence`. */
const echo = `process.on('message', ({ id, name }) => {
  if (name === 'fall') process.kill(process.pid, 'SIGKILL')
  else if (name !== 'silence') process.send({ id, result: process.pid })
})`
type Numbered = Job<string, z.ZodUnknown, number>
const echoCommand = [process.execPath, '-e', echo]
const minute = 60_000

let runner: JobRunner
beforeEach(() => {
  runner = new JobRunner(echoCommand, minute, minute)
})
afterEach(() => runner.stop())
const ended = { message: 'the worker process ended' }

it('answers from a process of its own, always the same, and says what a job throws', async () => {
  runner = new JobRunner(worker, minute, minute)
  const bytes = new Uint8Array(await letterhead())
  const [check, nothing, unreadable] = await Promise.allSettled([
    runner.ask<typeof templateCheckJob>('template-check', bytes),
    runner.ask('no such', null),
    runner.ask<typeof layoutCheckJob>('layout-check', { bytes: new Uint8Array([1, 2, 3]), locale: 'zh-CN' }),
  ])
  expect(check).toMatchObject({ status: 'fulfilled', value: { faults: [] } })
  expect(nothing).toMatchObject({ status: 'rejected', reason: { message: 'no such job: no such' } })
  expect(unreadable).toMatchObject({
    status: 'rejected',
    reason: { code: 'invalid', faults: [{ path: 'file' }] },
  })
})

it.each([
  ['exports', constants.priority.PRIORITY_LOW],
  ['interactive', constants.priority.PRIORITY_NORMAL],
])('has the threads of the process for %s run at priority %i', async (name, priority) => {
  const [program = '', ...args] = [...worker.slice(0, -1), name]
  const child: ChildProcess = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  try {
    child.send({ id: 1, name: 'no such', input: null })
    await once(child, 'message')
    const threads = readdirSync(`/proc/${child.pid}/task`).map(Number)
    expect(threads.length).toBeGreaterThan(1)
    expect(new Set(threads.map((thread) => getPriority(thread)))).toEqual(new Set([priority]))
  } finally {
    child.kill()
  }
})

it('makes an export that was claimed, with the same database', async () => {
  runner = new JobRunner(worker, minute, minute)
  const { owner, ids } = await scene(1)
  const summary = await createSummary({ actor: owner }, { title: '小结', items: plain(ids) })
  const { id } = await requestExport({ actor: owner }, { id: summary.id, format: 'xlsx' })
  const claimed = await claimExport(prisma(), new Date())
  await runner.ask<typeof exportJob>('export', claimed!)
  expect((await fetchExport({ actor: owner }, { id })).body.byteLength).toBeGreaterThan(0)
})

it('turns away all that waits when it is stopped, and starts anew when it is asked again', async () => {
  const first = await runner.ask<Numbered>('who', null)
  expect(first).not.toBe(process.pid)
  expect(await runner.ask('who', null)).toBe(first)
  const waiting = [runner.ask('silence', null), runner.ask('silence', null)]
  runner.stop()
  for (const one of waiting) await expect(one).rejects.toMatchObject({ message: 'stopped' })
  expect(await runner.ask('who', null)).not.toBe(first)
  runner.stop()
  runner.stop()
})

it('turns away what it was at when the process falls, and goes on with another', async () => {
  const first = await runner.ask<Numbered>('who', null)
  const [asked, waiting] = [runner.ask('silence', null), runner.ask<Numbered>('who', null)]
  process.kill(first, 'SIGKILL')
  await expect(asked).rejects.toMatchObject(ended)
  const second = await waiting
  expect(second).not.toBe(first)
  await expect(runner.ask('fall', null)).rejects.toMatchObject(ended)
  expect([first, second]).not.toContain(await runner.ask('who', null))
})

it('answers or turns away what is asked while the process falls, and throws nowhere else', async () => {
  const first = await runner.ask<Numbered>('who', null)
  process.kill(first, 'SIGKILL')
  // Asked again and again: before anybody knows, while the channel closes, and after.
  const answers: unknown[] = []
  for (let count = 0; count < 50; count++)
    answers.push(await runner.ask('who', null).catch((error: Error) => error.message))
  expect(answers.filter((one) => typeof one === 'number').length).toBeGreaterThan(40)
  expect(answers).not.toContain(first)
})

it('says that a program cannot be started to whoever asked', async () => {
  runner = new JobRunner(['/no/such/program'], minute, minute)
  await expect(runner.ask('who', null)).rejects.toThrow(/ENOENT|ended/)
})

it('turns away what cannot be sent, and goes on', async () => {
  await expect(runner.ask('who', () => 1)).rejects.toThrow(/clone/)
  for (let count = 0; count < 25; count++) await runner.ask('who', () => 1).catch(() => {})
  expect(await runner.ask('who', null)).toBeGreaterThan(0)
})

it('turns away the fifth of one person and the forty-second of all, and says so', async () => {
  const waiting = [runner.ask('silence', null, 'first')]
  const of = (person: string) => Array.from({ length: 4 }, () => runner.ask('silence', null, person))
  waiting.push(...of('greedy'))
  await expect(runner.ask('who', null, 'greedy')).rejects.toMatchObject({
    code: 'too-many',
    faults: [{ message: 'tooManyOwn', values: { limit: 4 } }],
  })
  for (let person = 0; person < 9; person++) waiting.push(...of(`person ${person}`))
  await expect(runner.ask('who', null, 'late')).rejects.toMatchObject({
    code: 'too-many',
    faults: [{ message: 'tooManyWaiting', values: { seconds: 10 } }],
  })
  runner.stop()
  expect((await Promise.allSettled(waiting)).every((one) => one.status === 'rejected')).toBe(true)
  expect(await runner.ask('who', null)).toBeGreaterThan(0)
})

it('answers one who asks once before the second question of one who asks a lot', async () => {
  const order: string[] = []
  const ask = (person: string) => runner.ask('who', null, person).then(() => order.push(person))
  await Promise.all(['many', 'many', 'many', 'once'].map(ask))
  expect(order).toEqual(['many', 'once', 'many', 'many'])
})

it('ends a process that takes longer than its patience', async () => {
  runner = new JobRunner(echoCommand, minute, 50)
  await expect(runner.ask('silence', null)).rejects.toMatchObject({
    code: 'invalid',
    faults: [{ message: 'tooSlow' }],
  })
})

it('lets only the one that takes too long fail, and answers those that wait with a fresh process', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const first = await runner.ask<Numbered>('who', null)
    const slow = expect(runner.ask('silence', null, 'slow')).rejects.toMatchObject({
      faults: [{ message: 'tooSlow' }],
    })
    const others = ['one', 'two'].map((person) => runner.ask<Numbered>('who', null, person))
    await vi.advanceTimersByTimeAsync(minute)
    await slow
    const [one, two] = await Promise.all(others)
    expect(one).toBe(two)
    expect(one).not.toBe(first)
  } finally {
    vi.useRealTimers()
  }
})

it('goes on with a fresh process after a job that left it above 500 MB', async () => {
  const server = `import { serveRequests } from '@/lib/jobs/job'
    import { z } from 'zod'
    const kept = []
    const grow = () => void kept.push(Buffer.alloc(600 * 1024 * 1024, 1))
    const input = z.null()
    serveRequests([
      { name: 'who', input, run: () => process.pid },
      { name: 'grow', input, run: () => grow() ?? process.pid },
    ])`
  runner = new JobRunner([...worker.slice(0, 3), '--input-type=module', '-e', server], minute, minute)
  const first = await runner.ask<Numbered>('who', null)
  expect(await runner.ask('grow', null)).toBe(first)
  const fresh = await Promise.all([runner.ask<Numbered>('who', null), runner.ask<Numbered>('who', null)])
  expect(fresh[0]).not.toBe(first)
  expect(fresh[1]).toBe(fresh[0])
  await vi.waitFor(() => expect(() => process.kill(first, 0)).toThrow('ESRCH'), 10_000)
})

it('says of work that needs more memory than there is that it is too much', async () => {
  runner = new JobRunner(
    [process.execPath, '-e', "process.on('message', () => process.abort())"],
    minute,
    minute,
  )
  await expect(runner.ask('who', null)).rejects.toMatchObject({
    code: 'invalid',
    faults: [{ message: 'tooMuch' }],
  })
})
