import { beforeEach, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { cancelExport } from '@/lib/exports/cancel-export'
import { claimExport, deleteExpiredExports, updateHeartbeat } from '@/lib/exports/data/exports'
import { fetchExport } from '@/lib/exports/fetch-export'
import { listExports } from '@/lib/exports/list-exports'
import { readExport } from '@/lib/exports/read-export'
import { requestExport } from '@/lib/exports/request-export'
import { createSummary } from '@/lib/summaries/create-summary'
import { person } from '@/prisma/factories/person'
import { plain, scene } from '../summaries/scene'
import { exportState, exportTraces, noTraces, runAllExports } from './export-jobs'

let owner: Actor
let id: string

beforeEach(async () => {
  await prisma().export.deleteMany()
  const made = await scene(1)
  owner = made.owner
  id = (await createSummary({ actor: owner }, { title: '小结', items: plain(made.ids) })).id
})

const ask = (exportId?: string, actor = owner) => requestExport({ actor }, { id, exportId, format: 'xlsx' })
const minute = 60_000
const ago = (minutes: number) => new Date(Date.now() - minutes * minute)
const claim = (at: Date) => claimExport(prisma(), at)

it('gives each export to one of many makers, the oldest first', async () => {
  const before = await prisma().activity.count({ where: { verb: 'summary.exported' } })
  const people = await Promise.all(Array.from({ length: 4 }, () => person('editor')))
  const orders: string[] = []
  for (const actor of people)
    for (let count = 0; count < 5; count++) orders.push((await ask(undefined, actor)).id)
  const begun = await Promise.all(Array.from({ length: 8 }, runAllExports))
  expect(begun.flat().sort()).toEqual([...orders].sort())
  for (const mine of begun) expect(mine).toEqual(orders.filter((order) => mine.includes(order)))
  expect(await exportTraces(orders)).toEqual({ files: 20, rows: before + 20 })
})

it('gives another maker the next one while the first is just being taken', async () => {
  const orders = [await ask(), await ask()]
  const taken = await prisma().$transaction(async (tx) => {
    const now = new Date()
    const first = await claimExport(tx, now)
    return [first, await claimExport(prisma(), now), await claimExport(prisma(), now)]
  })
  expect(taken.map((job) => job?.id)).toEqual([...orders.map((order) => order.id), undefined])
})

it('makes one of however many tries under the same id, also when there is no room for more', async () => {
  const one = crypto.randomUUID()
  const tries = await Promise.all(Array.from({ length: 6 }, () => ask(one)))
  expect(new Set(tries.map((order) => order.id))).toEqual(new Set([one]))
  for (let count = 0; count < 4; count++) await ask()
  expect(await ask(one)).toMatchObject({ id: one, status: 'waiting' })
  await expect(ask(one, await person('editor'))).rejects.toMatchObject({ code: 'conflict' })
  expect(await runAllExports()).toHaveLength(5)
})

it('lets a person have five waiting or running, however they are asked for', async () => {
  const tries = await Promise.allSettled(Array.from({ length: 9 }, () => ask()))
  const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(refused).toHaveLength(4)
  for (const reason of refused)
    expect(reason).toMatchObject({
      code: 'too-many',
      faults: [{ path: '', message: 'tooManyExports', values: { limit: 5 } }],
    })
  await claim(new Date())
  await expect(ask()).rejects.toMatchObject({ code: 'too-many' })
  await ask(undefined, await person('editor'))
  await prisma().export.updateMany({ where: { status: 'running' }, data: { aliveAt: ago(2) } })
  await runAllExports()
  await ask()
})

it('never makes one that was cancelled while it waited', async () => {
  const { rows } = await exportTraces([])
  const order = await ask()
  expect(await cancelExport({ actor: owner }, { id: order.id })).toEqual({ cancelled: true })
  expect(await cancelExport({ actor: owner }, { id: order.id })).toEqual({ cancelled: false })
  expect(await runAllExports()).toEqual([])
  expect(await exportTraces([order.id])).toEqual({ ...noTraces, rows })
  await expect(fetchExport({ actor: owner }, { id: order.id })).rejects.toMatchObject({
    faults: [{ message: 'exportCancelled' }],
  })
})

it('leaves a made one as it is when it is cancelled', async () => {
  const { id } = await ask()
  await runAllExports()
  expect(await cancelExport({ actor: owner }, { id })).toEqual({ cancelled: false })
  expect((await fetchExport({ actor: owner }, { id })).body.byteLength).toBeGreaterThan(0)
})

it('takes up again what its maker left lying, and gives it up after the second time', async () => {
  const { rows } = await exportTraces([])
  const order = await ask()
  const fresh = await ask()
  expect(await claim(ago(10))).toMatchObject({ id: order.id, attempts: 1 })
  await prisma().export.update({ where: { id: order.id }, data: { aliveAt: ago(0.5) } })
  expect(await runAllExports()).toEqual([fresh.id])
  await prisma().export.update({ where: { id: order.id }, data: { aliveAt: ago(10) } })
  expect(await updateHeartbeat(prisma(), null, new Date())).toBe(true)
  expect(await claim(ago(5))).toMatchObject({ id: order.id, attempts: 2 })
  expect(await runAllExports()).toEqual([order.id])
  expect(await exportState(owner, order.id)).toMatchObject({
    status: 'failed',
    fault: 'exportGaveUp',
    sentence: expect.stringContaining('两次'),
  })
  expect(await exportTraces([order.id])).toEqual({ ...noTraces, rows: rows + 1 })
  expect(await updateHeartbeat(prisma(), null, new Date())).toBe(false)
})

it('makes on the second try what was left lying once', async () => {
  const order = await ask()
  await claim(ago(10))
  expect(await runAllExports()).toEqual([order.id])
  expect((await exportState(owner, order.id)).status).toBe('done')
})

it('keeps the one alive that is being made, so that nobody else takes it up', async () => {
  const order = await ask()
  await claim(ago(10))
  expect(await updateHeartbeat(prisma(), order.id, new Date())).toBe(false)
  expect(await runAllExports()).toEqual([])
})

it('is for nobody but whoever asked', async () => {
  const order = await ask()
  await runAllExports()
  for (const role of ['staff', 'editor', 'admin'] as const) {
    const actor = await person(role)
    for (const use of [readExport, cancelExport, fetchExport])
      await expect(use({ actor }, { id: order.id })).rejects.toMatchObject({ code: 'not-found' })
    expect((await listExports({ actor }, {})).items).toEqual([])
  }
})

it('forgets exports with their files by when they were asked for, but none that is not over', async () => {
  const [made, recent] = [await ask(), await ask()]
  await runAllExports()
  const cancelled = await ask()
  await cancelExport({ actor: owner }, { id: cancelled.id })
  const [running, waiting] = [await ask(), await ask()]
  await claim(new Date())
  const old = { id: { not: recent.id } }
  await prisma().export.updateMany({ where: old, data: { createdAt: ago(2) } })
  await deleteExpiredExports(prisma(), ago(1))
  const left = (await listExports({ actor: owner }, {})).items.map((order) => order.id)
  expect(left.sort()).toEqual([recent.id, running.id, waiting.id].sort())
  expect((await exportTraces([made.id, recent.id])).files).toBe(1)
  await expect(fetchExport({ actor: owner }, { id: made.id })).rejects.toMatchObject({ code: 'not-found' })
})
