import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { listActivity } from '@/lib/activity/list-activity'
import { listReportActivity } from '@/lib/activity/list-report-activity'
import { prisma } from '@/lib/db'
import { exportFormatNames, reportExportFormats } from '@/lib/exports/formats'
import { createSummary } from '@/lib/summaries/create-summary'
import { editSummary } from '@/lib/summaries/edit-summary'
import { plain, scene } from '../summaries/scene'
import { exportReport, exportSummary } from './export-file'

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const rowsOf = (actor: Actor, verb: string) =>
  prisma().activity.findMany({ where: { actorId: actor.id, verb }, orderBy: { id: 'asc' } })

it('leaves one row for each summary that was made, with what was handed out', async () => {
  const { owner: actor, ids } = await scene(1)
  const { id } = await createSummary({ actor }, { title: '小结', items: plain(ids) })
  await editSummary({ actor }, { id, version: 1, title: '改名' })
  const wanted: object[] = []
  for (const format of exportFormatNames.filter((one) => one !== 'docx-template')) {
    const { body, order } = await exportSummary({ actor }, { id, format, from: 1 })
    const said = { format, size: body.byteLength, sha256: hash(body) }
    expect(order).toMatchObject({ ...said, status: 'done', progress: 100, name: '改名' })
    wanted.push({ subjectKind: 'summary', subjectId: id, detail: { ...said, title: '改名', version: 2 } })
  }
  expect(await rowsOf(actor, 'summary.exported')).toMatchObject(wanted)
})

it('leaves one row for each report that was made, with the revision it is of', async () => {
  const { owner: actor, report: about } = await scene(1)
  const wanted: object[] = []
  for (const format of reportExportFormats) {
    const { body, order } = await exportReport({ actor }, { slug: about.slug, format })
    const said = { format, size: body.byteLength, sha256: hash(body) }
    expect(order).toMatchObject({ ...said, status: 'done', name: about.title })
    const basis = { revision: 1, text: about.revisions[0]?.sha256 }
    wanted.push({
      subjectKind: 'report',
      subjectId: about.id,
      reportId: about.id,
      detail: { ...said, ...basis, title: about.title },
    })
  }
  expect(await rowsOf(actor, 'report.exported')).toMatchObject(wanted)
})

it('shows them to whoever may see them, and to nobody else', async () => {
  const { owner, colleague, editor, report: about, ids } = await scene(1)
  const { id } = await createSummary({ actor: owner }, { title: '小结', items: plain(ids) })
  await exportSummary({ actor: owner }, { id, format: 'md' })
  await exportReport({ actor: owner }, { slug: about.slug, format: 'md' })
  const seen = async (actor: Actor) =>
    (await listActivity({ actor }, { person: owner.id })).items.filter((one) =>
      one.verb.endsWith('.exported'),
    )
  for (const actor of [owner, editor]) {
    const rows = await seen(actor)
    expect(rows.map((one) => one.verb)).toEqual(['report.exported', 'summary.exported'])
    expect(rows.at(-1)).toMatchObject({ about: { title: '小结' } })
  }
  await expect(seen(colleague)).rejects.toMatchObject({ code: 'forbidden' })
  const ofReport = await listReportActivity({ actor: editor }, { slug: about.slug })
  expect(ofReport.items.map((one) => one.verb)).toContain('report.exported')
})
