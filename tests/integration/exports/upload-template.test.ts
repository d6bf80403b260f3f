import { afterAll, afterEach, expect, it, vi } from 'vitest'
import { prisma } from '@/lib/db'
import { checkWordLayout } from '@/lib/exports/check-word-layout'
import { correctWordLayout } from '@/lib/exports/correct-word-layout'
import { printTemplate } from '@/lib/exports/print-template'
import { uploadTemplate } from '@/lib/exports/upload-template'
import { jobPool } from '@/lib/jobs/runner'
import { person } from '@/prisma/factories/person'
import { letterhead } from '@/tests/unit/documents/template-samples'

const { interactive: desk } = jobPool()
afterEach(() => vi.restoreAllMocks())
afterAll(() => desk.stop())

it('asks the worker for the person who uploads, while no transaction is open', async () => {
  const actor = await person('editor')
  const open: number[] = []
  const asked = vi.spyOn(desk, 'ask').mockImplementation(async () => {
    const [row] = await prisma().$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_stat_activity
      WHERE datname = current_database() AND state LIKE 'idle in transaction%'`
    open.push(row?.count ?? -1)
    return { placeholders: [], faults: [] }
  })
  const bytes = new Uint8Array(await letterhead())
  const { id } = await uploadTemplate({ actor }, { name: '红头', fileName: '红头.docx', bytes })
  expect(open).toEqual([0])
  expect(asked).toHaveBeenCalledWith('template-check', bytes, actor.id)
  expect(await prisma().officeTemplate.count({ where: { id } })).toBe(1)

  const stranger = await person('staff')
  await expect(
    uploadTemplate({ actor: stranger }, { name: '红头', fileName: '红头.docx', bytes }),
  ).rejects.toMatchObject({ code: 'forbidden' })
  expect(asked).toHaveBeenCalledTimes(1)
})

it('asks the worker for the person who checks a file, has it corrected or has a template printed', async () => {
  const actor = await person('editor')
  const bytes = new Uint8Array(await letterhead())
  const asked = vi.spyOn(desk, 'ask').mockResolvedValue({ placeholders: [], faults: [] })
  const { id } = await uploadTemplate({ actor }, { name: '红头', fileName: '红头.docx', bytes })
  await checkWordLayout({ actor }, { fileName: '红头.docx', bytes })
  expect(asked).toHaveBeenLastCalledWith('layout-check', { bytes, locale: 'zh-CN' }, actor.id)
  await correctWordLayout({ actor }, { fileName: '红头.docx', bytes })
  expect(asked).toHaveBeenLastCalledWith('layout-correction', bytes, actor.id)
  await printTemplate({ actor }, { id })
  expect(asked).toHaveBeenLastCalledWith('template-print', expect.anything(), actor.id)
})
