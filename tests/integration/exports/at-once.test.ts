import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { cancelExport } from '@/lib/exports/cancel-export'
import { claimExport } from '@/lib/exports/data/exports'
import { fetchExport } from '@/lib/exports/fetch-export'
import { type ExportFormat, exportFormatNames, reportExportFormats } from '@/lib/exports/formats'
import { listExports } from '@/lib/exports/list-exports'
import { requestExport } from '@/lib/exports/request-export'
import { requestReportExport } from '@/lib/exports/request-report-export'
import { createSummary } from '@/lib/summaries/create-summary'
import { editSummary } from '@/lib/summaries/edit-summary'
import { thread } from '@/prisma/factories/discussion'
import { person } from '@/prisma/factories/person'
import { plain, scene } from '../summaries/scene'
import { runAllExports } from './export-jobs'

const textFormats: ExportFormat[] = ['md', 'html', 'json', 'jsonld', 'csv']

beforeEach(async () => {
  await prisma().export.deleteMany()
})

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const waiting = () => claimExport(prisma(), new Date())

async function summaryOf(points: number, comments: number) {
  const { owner, report, ids } = await scene(points)
  for (let left = comments; left > 0; left -= 500)
    await thread({ id: ids[0] ?? '', reportId: report.id }, owner.id, Math.min(left, 500))
  const items = plain(ids).map((item) => ({ ...item, discussion: true }))
  const { id } = await createSummary({ actor: owner }, { title: '小结', items })
  return { owner, report, id }
}

/** What is recorded of a file that was made within the request. */
async function recordOf(actor: Actor, made: Awaited<ReturnType<typeof requestExport>>, verb: string) {
  const body = made.file?.body ?? new Uint8Array()
  const again = await fetchExport({ actor }, { id: made.id })
  const { items } = await listExports({ actor }, {})
  const rows = await prisma().activity.findMany({ where: { verb, actorId: actor.id } })
  return {
    same: Buffer.compare(body, again.body) === 0 && again.disposition === made.file?.disposition,
    listed: items.find((item) => item.id === made.id),
    activity: rows.filter((row) => (row.detail as { sha256?: string }).sha256 === hash(body)).length,
    sha256: hash(body),
  }
}

describe.each(textFormats)('a small file of %s', (format) => {
  it('of a summary is there with the answer, and is recorded', async () => {
    const { owner: actor, id } = await summaryOf(2, 3)
    const made = await requestExport({ actor }, { id, format })
    expect(made).toMatchObject({ status: 'done', progress: 100, name: '小结', format })
    expect(made.file?.body.byteLength).toBeGreaterThan(0)
    const { file: _, ...shown } = made
    const record = await recordOf(actor, made, 'summary.exported')
    expect(record).toMatchObject({ same: true, listed: shown, activity: 1, sha256: made.sha256 })
    expect(await waiting()).toBeNull()
  })

  it('of a report too', async () => {
    const { owner: actor, report } = await summaryOf(2, 3)
    const made = await requestReportExport({ actor }, { slug: report.slug, format: format as 'md' })
    const record = await recordOf(actor, made, 'report.exported')
    expect(record).toMatchObject({ same: true, listed: { status: 'done' }, activity: 1, sha256: made.sha256 })
    expect(await waiting()).toBeNull()
  })
})

it('queues every other format', async () => {
  const { owner: actor, report, id } = await summaryOf(1, 1)
  const others = exportFormatNames.filter((one) => !textFormats.includes(one) && one !== 'docx-template')
  await editSummary({ actor }, { id, version: 1, intro: '改' })
  for (const format of others) {
    const made = await requestExport({ actor: { ...actor } }, { id, format, from: 1 })
    expect([format, made.status, made.file]).toEqual([format, 'waiting', undefined])
    await prisma().export.deleteMany()
  }
  for (const format of reportExportFormats.filter((one) => !textFormats.includes(one))) {
    const made = await requestReportExport({ actor }, { slug: report.slug, format })
    expect([format, made.status]).toEqual([format, 'waiting'])
  }
})

it.each([
  ['100 points', 100, 0, 'done'],
  ['101 points', 101, 0, 'waiting'],
  ['1,000 comments', 1, 1000, 'done'],
  ['1,001 comments', 1, 1001, 'waiting'],
])('makes or queues a file of %s', async (_, points, comments, status) => {
  const { owner: actor, report, id } = await summaryOf(points, comments)
  expect((await requestExport({ actor }, { id, format: 'md' })).status).toBe(status)
  expect((await requestReportExport({ actor }, { slug: report.slug, format: 'csv' })).status).toBe(status)
})

it('makes one of however many tries under the same id, and none under the id of somebody else', async () => {
  const { owner: actor, id } = await summaryOf(1, 1)
  const exportId = crypto.randomUUID()
  const tries = await Promise.all(
    Array.from({ length: 5 }, () => requestExport({ actor }, { id, exportId, format: 'md' })),
  )
  expect(new Set(tries.map((one) => one.sha256)).size).toBe(1)
  expect(await prisma().exportFile.count()).toBe(1)
  expect(await prisma().activity.count({ where: { verb: 'summary.exported', actorId: actor.id } })).toBe(1)
  await expect(
    requestExport({ actor: await person('editor') }, { id, exportId, format: 'md' }),
  ).rejects.toMatchObject({ code: 'conflict' })
})

it('does not count among the five that one may have waiting', async () => {
  const { owner: actor, id } = await summaryOf(1, 1)
  for (let count = 0; count < 5; count++) await requestExport({ actor }, { id, format: 'pdf' })
  await expect(requestExport({ actor }, { id, format: 'pdf' })).rejects.toMatchObject({ code: 'too-many' })
  expect((await requestExport({ actor }, { id, format: 'md' })).status).toBe('done')
})

it('says how it stands where the file takes longer than is waited for', async () => {
  const { owner: actor, id } = await summaryOf(1, 1)
  const asked = await requestExport({ actor }, { id, format: 'xlsx', waitMs: 1 })
  expect([asked.status, asked.file]).toEqual(['waiting', undefined])
})

it('brings the file of one that was waited for, and what it failed for', async () => {
  const { owner: actor, report, id } = await summaryOf(1, 1)
  const ask = { id, exportId: crypto.randomUUID(), format: 'xlsx' } as const
  await requestExport({ actor }, ask)
  const asking = requestExport({ actor }, { ...ask, waitMs: 60_000 })
  await runAllExports()
  const asked = await asking
  const fetched = await fetchExport({ actor }, { id: ask.exportId })
  expect([asked.status, asked.name]).toEqual(['done', '小结'])
  expect(Buffer.compare(asked.file?.body ?? new Uint8Array(), fetched.body)).toBe(0)

  const other = { slug: report.slug, exportId: crypto.randomUUID(), format: 'docx-comments' } as const
  await requestReportExport({ actor }, other)
  const waitingFor = requestReportExport({ actor }, { ...other, waitMs: 60_000 })
  await cancelExport({ actor }, { id: other.exportId })
  await expect(waitingFor).rejects.toMatchObject({ code: 'invalid' })
})

it('is for nobody who may not read the summary', async () => {
  const { id } = await summaryOf(1, 1)
  const actor = await person('staff')
  await expect(requestExport({ actor }, { id, format: 'md' })).rejects.toMatchObject({ code: 'not-found' })
  expect(await prisma().export.count()).toBe(0)
})
