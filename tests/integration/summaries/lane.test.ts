import { afterEach, beforeEach, expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import type { Check } from '@/lib/documents/office-template/check'
import { Lane } from '@/lib/summaries/worker/lane'
import { letterhead } from '@/tests/unit/documents/office-templates'

const worker = [process.execPath, '--import', 'tsx', 'scripts/worker.ts', 'test']
/** Says its own process id to whatever it is asked, but nothing to `silence`. */
const echo = `process.on('message', ({ id, task }) => {
  if (task === 'fall') process.kill(process.pid, 'SIGKILL')
  else if (task !== 'silence') process.send({ id, result: process.pid })
})`
const quick = [process.execPath, '-e', echo]
const minute = 60_000

let lane: Lane
beforeEach(() => {
  lane = new Lane(quick, minute, minute)
})
afterEach(() => lane.stop())
const ended = { message: 'the worker process ended' }

it('answers from a process of its own, always the same, and says what a task throws', async () => {
  lane = new Lane(worker, minute, minute)
  const bytes = await letterhead()
  const [check, nothing, unreadable] = await Promise.allSettled([
    lane.ask<Check>('template', bytes),
    lane.ask('no such', null),
    lane.ask('layout', { bytes: new Uint8Array([1, 2, 3]), locale: 'zh-CN' }),
  ])
  expect(check).toMatchObject({ status: 'fulfilled', value: { faults: [] } })
  expect(nothing).toMatchObject({ status: 'rejected', reason: { message: 'no such task: no such' } })
  expect(unreadable).toMatchObject({
    status: 'rejected',
    reason: { code: 'invalid', faults: [{ path: 'file' }] },
  })
})

it('makes all exports that wait, with the same database', async () => {
  lane = new Lane(worker, minute, minute)
  expect(await lane.ask('exports', null)).toBeNull()
  expect(lane.current).toBeNull()
  expect(await prisma().export.count()).toBe(0)
})

it('turns away all that waits when it is stopped, and starts anew when it is asked again', async () => {
  const first = await lane.ask<number>('who', null)
  expect(first).not.toBe(process.pid)
  expect(await lane.ask('who', null)).toBe(first)
  const waiting = [lane.ask('silence', null), lane.ask('silence', null)]
  lane.stop()
  for (const one of waiting) await expect(one).rejects.toMatchObject({ message: 'stopped' })
  expect(await lane.ask('who', null)).not.toBe(first)
  lane.stop()
  lane.stop()
})

it('turns away what waits when the process falls, and starts another for what is asked then', async () => {
  const first = await lane.ask<number>('who', null)
  const waiting = lane.ask('silence', null)
  process.kill(first, 'SIGKILL')
  await expect(waiting).rejects.toMatchObject(ended)
  const second = await lane.ask<number>('who', null)
  expect(second).not.toBe(first)
  await expect(lane.ask('fall', null)).rejects.toMatchObject(ended)
  expect([first, second]).not.toContain(await lane.ask('who', null))
})

it('answers or turns away what is asked while the process falls, and throws nowhere else', async () => {
  const first = await lane.ask<number>('who', null)
  process.kill(first, 'SIGKILL')
  // Asked again and again: before anybody knows, while the channel closes, and after.
  const answers: unknown[] = []
  for (let count = 0; count < 50; count++)
    answers.push(await lane.ask('who', null).catch((error: Error) => error.message))
  expect(answers.filter((one) => typeof one === 'number').length).toBeGreaterThan(40)
  expect(answers).not.toContain(first)
})

it('says that a program cannot be started to whoever asked', async () => {
  lane = new Lane(['/no/such/program'], minute, minute)
  await expect(lane.ask('who', null)).rejects.toThrow(/ENOENT|ended/)
})

it('turns away what cannot be sent, and goes on', async () => {
  await expect(lane.ask('who', () => 1)).rejects.toThrow(/clone/)
  for (let count = 0; count < 25; count++) await lane.ask('who', () => 1).catch(() => {})
  expect(await lane.ask('who', null)).toBeGreaterThan(0)
})

it('turns away the twenty-first that would wait', async () => {
  const waiting = Array.from({ length: 20 }, () => lane.ask('silence', null))
  await expect(lane.ask('who', null)).rejects.toMatchObject({
    code: 'too-many',
    faults: [{ message: 'tooMany', values: { seconds: 10 } }],
  })
  lane.stop()
  expect((await Promise.allSettled(waiting)).every((one) => one.status === 'rejected')).toBe(true)
  expect(await lane.ask('who', null)).toBeGreaterThan(0)
})

it('ends a process that takes longer than its patience', async () => {
  lane = new Lane(quick, minute, 50)
  await expect(lane.ask('silence', null)).rejects.toMatchObject({ faults: [{ message: 'tooSlow' }] })
})
