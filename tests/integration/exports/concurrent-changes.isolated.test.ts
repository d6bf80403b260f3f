import { beforeEach, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { cancelExport } from '@/lib/exports/cancel-export'
import { claimExport, completeExport } from '@/lib/exports/data/exports'
import { insertTemplate } from '@/lib/exports/data/templates'
import { deleteTemplate } from '@/lib/exports/delete-template'
import { fetchExport } from '@/lib/exports/fetch-export'
import type { FileRequest } from '@/lib/exports/files/source'
import { listExports } from '@/lib/exports/list-exports'
import { readExport } from '@/lib/exports/read-export'
import { requestExport } from '@/lib/exports/request-export'
import { requestReportExport } from '@/lib/exports/request-report-export'
import { createSummary } from '@/lib/summaries/create-summary'
import { deleteSummary } from '@/lib/summaries/delete-summary'
import { editSummary } from '@/lib/summaries/edit-summary'
import { shareSummary } from '@/lib/summaries/share-summary'
import { report } from '@/prisma/factories/report'
import { letterhead } from '@/tests/unit/documents/template-samples'
import { plain, scene, write } from '../summaries/scene'
import { exportState, exportTraces, noTraces, runAllExports } from './export-jobs'

/** What happens while a file is made, at each percent it comes to. */
let meanwhile: (percent: number) => Promise<unknown> = async () => {}

const watched = (wanted: FileRequest): FileRequest => ({
  ...wanted,
  progress: async (percent) => {
    await meanwhile(percent)
    return wanted.progress(percent)
  },
})

vi.mock(import('@/lib/exports/files/source'), async (original) => {
  const real = await original()
  return {
    ...real,
    loadSummarySource: (scope, summary, wanted) => real.loadSummarySource(scope, summary, watched(wanted)),
  }
})

vi.mock(import('@/lib/exports/files/writers'), async (original) => {
  const real = await original()
  return {
    writeFile: async (...given) => {
      const written = await real.writeFile(...given)
      await meanwhile(80)
      return written
    },
  }
})

let world: Awaited<ReturnType<typeof scene>>
let id: string
let before: number

beforeEach(async () => {
  meanwhile = async () => {}
  await prisma().export.deleteMany()
  world = await scene(1)
  id = (await createSummary({ actor: world.owner }, { title: '小结', items: plain(world.ids) })).id
  before = (await exportTraces([])).rows
})

const untraced = async (order: string) =>
  expect(await exportTraces([order])).toEqual({ ...noTraces, rows: before })

it.each([5, 30, 80])(
  'ends at %i percent where it is cancelled, without a file or a word of it',
  async (at) => {
    const { owner: actor } = world
    const order = await requestExport({ actor }, { id, format: 'xlsx' })
    const reached: number[] = []
    meanwhile = async (percent) => {
      reached.push(percent)
      if (percent === at) await cancelExport({ actor }, { id: order.id })
    }
    expect(await runAllExports()).toEqual([order.id])
    expect(reached).toEqual([5, 30, 80].filter((percent) => percent <= at))
    expect(await exportState(actor, order.id)).toMatchObject({ status: 'cancelled', fault: null, name: null })
    await untraced(order.id)
    const next = await requestExport({ actor }, { id, format: 'xlsx' })
    expect(await runAllExports()).toEqual([next.id])
    expect((await exportState(actor, next.id)).status).toBe('done')
  },
)

it('keeps no file of one that was cancelled at the last moment, or was made by somebody else', async () => {
  const { owner: actor } = world
  const file = { name: '小结', sha256: '0'.repeat(64), bytes: new Uint8Array([1]), notes: {}, reportIds: [] }
  const row = { verb: 'summary.exported', subjectKind: 'summary', subjectId: id, detail: {} }
  const complete = (order: string) => completeExport(order, file, row, actor.id, new Date())
  const order = await requestExport({ actor }, { id, format: 'xlsx' })
  await claimExport(prisma(), new Date())
  await cancelExport({ actor }, { id: order.id })
  expect(await complete(order.id)).toBe(false)
  await untraced(order.id)
  const other = await requestExport({ actor }, { id, format: 'xlsx' })
  await runAllExports()
  expect(await complete(other.id)).toBe(false)
  expect(await exportTraces([other.id])).toEqual({ files: 1, rows: before + 1 })
})

type Loss = [string, string, (reader: Actor) => Promise<unknown>]
const losses: Loss[] = [
  [
    'was deactivated',
    'notFound',
    ({ id }) => prisma().user.update({ where: { id }, data: { deactivatedAt: new Date() } }),
  ],
  ['may read it no more', 'notFound', () => shareSummary({ actor: world.owner }, { id, shares: [] })],
  ['asked for what was deleted', 'notFound', () => deleteSummary({ actor: world.owner }, { id })],
]

it.each(losses)('fails for whoever %s meanwhile: %s', async (_, message, lose) => {
  const { owner, colleague: actor } = world
  await shareSummary({ actor: owner }, { id, shares: [{ userId: actor.id, level: 'read' }] })
  const order = await requestExport({ actor }, { id, format: 'xlsx' })
  await lose(actor)
  await runAllExports()
  expect(await exportState(actor, order.id)).toMatchObject({
    status: 'failed',
    fault: message,
    sentence: expect.stringMatching(/。$/),
    name: null,
    size: null,
    sha256: null,
    notes: null,
  })
  await untraced(order.id)
})

it.each(losses.slice(1))('does not hand out what was made before to whoever %s', async (_, __, lose) => {
  const { owner, colleague: actor } = world
  await shareSummary({ actor: owner }, { id, shares: [{ userId: actor.id, level: 'read' }] })
  const order = await requestExport({ actor }, { id, format: 'xlsx' })
  await runAllExports()
  const fetched = () => fetchExport({ actor }, { id: order.id }).catch((error) => error.code)
  expect(await fetched()).toMatchObject({ type: expect.stringContaining('spreadsheetml') })
  await lose(actor)
  expect(await fetched()).toBe('not-found')
})

it('makes and hands out no report that may be read no more', async () => {
  const { owner: actor } = world
  const about = await report({ audience: 'named', userIds: [actor.id] })
  const ask = () => requestReportExport({ actor }, { slug: about.slug, format: 'xlsx' })
  const made = await ask()
  await runAllExports()
  const order = await ask()
  await prisma().reportAudience.deleteMany({ where: { reportId: about.id } })
  await runAllExports()
  expect(await exportState(actor, order.id)).toMatchObject({
    status: 'failed',
    fault: 'notFound',
    name: null,
  })
  await expect(fetchExport({ actor }, { id: made.id })).rejects.toMatchObject({ code: 'not-found' })
  expect(await exportTraces([order.id])).toEqual({ ...noTraces, rows: before + 1 })
})

it('fails where the template was deleted, at the latest while it is made', async () => {
  const { owner: actor, editor } = world
  const template = crypto.randomUUID()
  const bytes = new Uint8Array(await letterhead())
  const row = { name: '红头', fileName: '红头.docx', bytes, sha256: '', createdById: editor.id }
  await insertTemplate(prisma(), { ...row, id: template, createdAt: new Date() })
  const ask = () => requestExport({ actor }, { id, format: 'docx-template', template })
  const made = await ask()
  await runAllExports()
  expect((await exportState(actor, made.id)).status).toBe('done')
  const order = await ask()
  meanwhile = async (percent) => percent === 30 && (await deleteTemplate({ actor: editor }, { id: template }))
  await runAllExports()
  expect(await exportState(actor, order.id)).toMatchObject({
    status: 'failed',
    fault: 'noTemplate',
    name: null,
  })
  await expect(ask()).rejects.toMatchObject({ code: 'invalid', faults: [{ message: 'noTemplate' }] })
  await expect(requestExport({ actor }, { id, format: 'docx-template' })).rejects.toMatchObject({
    faults: [{ path: 'template', message: 'required' }],
  })
})

it('keeps back a file with words of a report that one was shut out of, its traces too, and no other', async () => {
  const { owner: actor, editor, ids } = world
  const place = await report({ audience: 'named', userIds: [actor.id] })
  const closed = await write(editor, place.slug, 1)
  const both = await createSummary({ actor }, { title: '两份报告', items: plain([...ids, ...closed]) })
  const [mixed, open, whole] = [
    await requestExport({ actor }, { id: both.id, format: 'xlsx' }),
    await requestExport({ actor }, { id, format: 'xlsx' }),
    await requestReportExport({ actor }, { slug: place.slug, format: 'xlsx' }),
  ]
  await runAllExports()
  const listed = async () => (await listExports({ actor }, {})).items.map((order) => order.id).sort()
  expect(await listed()).toEqual([mixed.id, open.id, whole.id].sort())
  // What the points are now does not matter: the file says what they were.
  await editSummary({ actor }, { id: both.id, version: 1, items: plain(ids) })
  await prisma().reportAudience.deleteMany({ where: { reportId: place.id } })
  for (const order of [mixed, whole])
    for (const use of [fetchExport, readExport])
      await expect(use({ actor }, { id: order.id })).rejects.toMatchObject({ code: 'not-found' })
  expect(await listed()).toEqual([open.id])
  expect((await fetchExport({ actor }, { id: open.id })).body.byteLength).toBeGreaterThan(0)
})
