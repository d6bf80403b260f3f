import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { fetchExport } from '@/lib/exports/fetch-export'
import { shareReport } from '@/lib/reports/share-report'
import { createSummary } from '@/lib/summaries/create-summary'
import { duplicateSummary } from '@/lib/summaries/duplicate-summary'
import { editSummary } from '@/lib/summaries/edit-summary'
import { finishSummary } from '@/lib/summaries/finish-summary'
import { previewSummary } from '@/lib/summaries/preview-summary'
import { readSummary } from '@/lib/summaries/read-summary'
import { readSummaryVersion } from '@/lib/summaries/read-summary-version'
import { report } from '@/prisma/factories/report'
import { exportSummary } from '../exports/export-file'
import { fileText } from '../exports/file-text'
import { discussionScene } from './discussion-scene'
import { plain, quotes, scene, wordsOf, write } from './scene'

const codes = /[MPAI]-\d/

it('is handed in unless it is made for work, and a file in the form that is asked for', async () => {
  const { owner: actor, ids } = await scene(2)
  const { id } = await createSummary({ actor }, { title: '小结', items: plain(ids) })
  expect(await readSummary({ actor }, { id })).toMatchObject({ form: 'submission' })
  const textOf = async (form?: 'submission' | 'working') =>
    fileText((await exportSummary({ actor }, { id, format: 'md', form })).body)
  expect(await textOf()).not.toMatch(codes)
  expect(await textOf('working')).toMatch(codes)
  await editSummary({ actor }, { id, version: 1, form: 'working' })
  expect(await textOf()).toMatch(codes)
  expect(await textOf('submission')).not.toMatch(codes)
  const { order } = await exportSummary({ actor }, { id, format: 'xlsx', form: 'submission' })
  expect(order.form).toBe('working')
  const shown = await previewSummary({ actor }, { id, form: 'submission' })
  expect(wordsOf(shown.document)).not.toMatch(codes)
})

it('quotes the evidence as an annex in the whole sentences of the report', async () => {
  const { owner: actor, ids } = await scene(1)
  const { id } = await createSummary({ actor }, { title: '小结', items: plain(ids) })
  const { document } = await previewSummary({ actor }, { id })
  const at = document.blocks.findIndex((block) => block.kind === 'annex')
  const [quote] = document.blocks.slice(at).filter((block) => block.kind === 'quote')
  expect(quote?.text).toContain(quotes[0])
  expect(quote?.text).toMatch(/[。！？…]$/)
  expect(wordsOf({ ...document, blocks: document.blocks.slice(0, at) })).not.toContain(quotes[0])
})

it('keeps particulars and wording with every version, and takes no date along to a copy', async () => {
  const { owner: actor, ids } = await scene(1)
  const particulars = { unit: '长沙市财政局', signatory: '王建国', date: '2026-03-02' }
  const point = { kind: 'point' as const, takeawayId: ids[0] ?? '', text: '同意**试点**。' }
  const { id } = await createSummary({ actor }, { title: '小结', particulars, outline: [point] })
  await editSummary({ actor }, { id, version: 1, particulars: { ...particulars, unit: ' ' } })
  const now = await readSummary({ actor }, { id })
  expect(now.particulars).toEqual({ signatory: '王建国', date: '2026-03-02' })
  expect(now.outline).toMatchObject([{ kind: 'point', text: '同意**试点**。' }])
  expect(await readSummaryVersion({ actor }, { id, version: 1 })).toMatchObject({ particulars })
  const { document } = await previewSummary({ actor }, { id })
  expect(wordsOf(document)).toContain('同意试点。')
  const copy = await duplicateSummary({ actor }, { id, title: '副本' })
  expect((await readSummary({ actor }, { id: copy.id })).particulars).toEqual({ signatory: '王建国' })
})

it('keeps who takes the lead and by when, and says it in minutes alone', async () => {
  const { owner: actor, ids } = await scene(1)
  const [takeawayId = ''] = ids
  const both = { leadUnit: '市科技局', deadline: '2024年6月底前' }
  const point = { kind: 'point' as const, takeawayId, text: '同意试点。' }
  const outline = [{ ...point, ...both }]
  const { id } = await createSummary({ actor }, { title: '纪要', template: 'minutes', outline })
  const printed = '同意试点。（牵头单位：市科技局；完成时限：2024年6月底前）'
  const words = async (of: string) => wordsOf((await previewSummary({ actor }, { id: of })).document)
  expect(await words(id)).toContain(printed)
  const copy = await duplicateSummary({ actor }, { id, title: '副本' })
  expect(await words(copy.id)).toContain(printed)
  const json = async () => fileText((await exportSummary({ actor }, { id, format: 'json' })).body)
  expect(await json()).toContain('市科技局')

  await editSummary({ actor }, { id, version: 1, template: 'study' })
  expect(await words(id)).not.toContain('市科技局')
  expect(await json()).not.toContain('市科技局')
  expect((await readSummary({ actor }, { id })).outline).toMatchObject([both])

  await editSummary({ actor }, { id, version: 2, template: 'minutes', outline: [point] })
  expect((await readSummary({ actor }, { id })).outline[0]).not.toHaveProperty('leadUnit')
  expect((await readSummaryVersion({ actor }, { id, version: 2 })).outline).toMatchObject([both])
  const { body } = await exportSummary({ actor }, { id, format: 'docx-changes', from: 2 })
  expect(await fileText(body)).not.toContain('市科技局')
  const { body: changes } = await exportSummary({ actor }, { id, format: 'docx-changes', from: 1 })
  expect(await fileText(changes)).toMatch(/<w:delText[^>]*>（牵头单位：市科技局/)

  await editSummary({ actor }, { id, version: 3, outline })
  await finishSummary({ actor }, { id, version: 4 })
  expect(await words(id)).toContain(printed)
})

it('refuses a deadline of more than 60 characters, and either field of what is no point', async () => {
  const { owner: actor, ids } = await scene(1)
  const outline = [{ kind: 'point' as const, takeawayId: ids[0] ?? '', deadline: '长'.repeat(61) }]
  await expect(createSummary({ actor }, { title: '纪要', outline })).rejects.toMatchObject({
    code: 'invalid',
    faults: [{ path: 'outline.0.deadline' }],
  })
  const { id } = await createSummary({ actor }, { title: '纪要', outline: [{ kind: 'text', text: '段落' }] })
  const update = prisma().summaryPart.updateMany({ where: { summaryId: id }, data: { leadUnit: '市科技局' } })
  await expect(update).rejects.toThrow('SummaryPart_assignment')
})

it('prints only the particulars of its template, and keeps those of the others', async () => {
  const { owner: actor, ids } = await scene(1)
  const particulars = { issue: '第99期', chair: '李主持', copyTo: '市委办公室' }
  const { id } = await createSummary(
    { actor },
    { title: '要情', template: 'brief', particulars, items: plain(ids) },
  )
  const paper = async (template: 'brief' | 'minutes' | 'opinions') => {
    const { version } = await readSummary({ actor }, { id })
    await editSummary({ actor }, { id, version, template })
    const words = JSON.stringify((await previewSummary({ actor }, { id })).document)
    return Object.values(particulars).filter((value) => words.includes(value))
  }
  expect(await paper('brief')).toEqual(['第99期'])
  expect(await paper('minutes')).toEqual(['李主持', '市委办公室'])
  expect(await paper('opinions')).toEqual([])
  expect(await readSummary({ actor }, { id })).toMatchObject({ particulars })
})

it('refuses a date that is none', async () => {
  const { owner: actor } = await scene(1)
  const particulars = { date: '2026-02-30' }
  await expect(createSummary({ actor }, { title: '小结', particulars })).rejects.toMatchObject({
    code: 'invalid',
    faults: [{ path: 'particulars.date' }],
  })
})

it('says its own words instead of what was concluded, and leaves the discussion as it is', async () => {
  const { owner, colleague, ids, conclude } = await discussionScene()
  await conclude(colleague, '要不要试点', '先试点，后推开')
  const [takeawayId = ''] = ids
  const paper = async (text?: string) => {
    const outline = [
      { kind: 'point' as const, takeawayId, sections: ['statement', 'conclusions'] as const, text },
    ]
    const { id } = await createSummary(
      { actor: owner },
      { title: '小结', outline: outline.map((one) => ({ ...one, sections: [...one.sections] })) },
    )
    return wordsOf((await previewSummary({ actor: owner }, { id })).document)
  }
  expect(await paper()).toContain('先试点，后推开')
  const reworded = await paper('会议同意试点。')
  expect(reworded).toContain('会议同意试点。')
  expect(reworded).not.toContain('先试点，后推开')
})

it('marks in Word what changed between two versions, by who saved the later one', async () => {
  const { owner: actor, ids } = await scene(2)
  const { id } = await createSummary({ actor }, { title: '小结', intro: '旧的引言。', items: plain(ids) })
  await editSummary({ actor }, { id, version: 1, intro: '新的引言。', items: plain(ids.slice(0, 1)) })
  const { body } = await exportSummary({ actor }, { id, format: 'docx-changes', from: 1 })
  const xml = await fileText(body)
  expect(xml).toMatch(/<w:delText[^>]*>旧/)
  expect(xml).toMatch(/<w:ins [^>]*><w:r>(?:(?!<\/w:r>).)*新/)
  expect(xml).toContain(`w:author="${actor.name}"`)
  expect(xml).toMatch(/<w:del [^>]*><w:r>(?:(?!<\/w:r>).)*要点2的表述/)
  for (const from of [2, 3, undefined])
    await expect(exportSummary({ actor }, { id, format: 'docx-changes', from })).rejects.toMatchObject({
      code: 'invalid',
      faults: [{ path: 'from' }],
    })
})

it('keeps a marked copy from whoever may no longer read what was taken out of it', async () => {
  const { owner: actor, ids, editor } = await scene(1)
  const other = await report()
  const removed = await write(editor, other.slug, 1, '移出的要点')
  const { id } = await createSummary({ actor }, { title: '小结', items: plain([...ids, ...removed]) })
  await editSummary({ actor }, { id, version: 1, items: plain(ids) })
  const { order } = await exportSummary({ actor }, { id, format: 'docx-changes', from: 1 })
  expect(await fileText((await fetchExport({ actor }, { id: order.id })).body)).toContain('移出的要点')
  await shareReport({ actor: editor }, { slug: other.slug, audience: 'named', userIds: [editor.id] })
  await expect(fetchExport({ actor }, { id: order.id })).rejects.toMatchObject({ code: 'not-found' })
})
