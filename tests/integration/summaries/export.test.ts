import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { startThread } from '@/lib/discussion/start-thread'
import { createSummary } from '@/lib/summaries/create-summary'
import { loadFirstReport } from '@/lib/takeaways/seed'
import { person } from '@/prisma/factories/person'
import { readDocx } from '@/tests/support/read-docx'
import { exportSummary } from './export-file'

let owner: Actor
let id: string
let wanted: string[]

const find = () =>
  prisma().takeaway.findMany({
    orderBy: { position: 'asc' },
    include: {
      theme: true,
      evidence: true,
      figures: true,
      terms: true,
      actions: true,
      report: true,
      threads: { include: { comments: true } },
    },
  })

/** Letters and digits alone: Word gets full-width marks, Markdown escapes. */
const bare = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

/** A summary over the whole first report, whose last point was discussed. */
beforeAll(async () => {
  await loadFirstReport()
  owner = await person('staff', { name: '执笔人' })
  const rows = await find()
  const last = rows.at(-1)?.id ?? ''
  await startThread({ actor: owner }, { takeawayId: last, body: '建议**列一张**对照表。' })
  const made = await createSummary(
    { actor: owner },
    {
      title: '学习小结：上海/之行',
      intro: '引言第一段。\n\n- 引言一项',
      closing: '结语第一段。',
      items: rows.map((row) => ({ takeawayId: row.id, discussion: row.id === last })),
    },
  )
  id = made.id
  wanted = rows.flatMap((row) => [
    row.code,
    row.title,
    row.statement,
    row.theme?.name ?? '',
    ...row.evidence.map((one) => one.quote),
    ...row.figures.flatMap((one) => [one.label, one.value + one.unit, one.territory ?? '', one.date ?? '']),
    ...row.terms.flatMap((one) => [one.name, one.meaning]),
    ...row.actions.map((one) => one.reason),
    row.report.title,
    row.report.sourceName ?? '',
    row.report.sourceUrl ?? '',
  ])
  wanted.push('学习小结上海之行', '引言第一段', '引言一项', '结语第一段', '建议列一张对照表', '执笔人')
})

const fileOf = async (format: 'docx' | 'md', locale?: 'en') =>
  exportSummary({ actor: owner }, { id, format, locale })

it('writes a Word file in which a second program finds everything chosen, with evidence and source', async () => {
  const file = await fileOf('docx')
  expect(file.type).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  const { text: value, messages } = await readDocx(file.body)
  expect(messages).toEqual([])
  expect(wanted.length).toBeGreaterThan(300)
  const text = bare(value)
  expect(wanted.filter((words) => !text.includes(bare(words)))).toEqual([])
})

it('writes Markdown that says the same', async () => {
  const file = await fileOf('md')
  expect(file.type).toBe('text/markdown; charset=utf-8')
  const markdown = new TextDecoder('utf-8', { fatal: true }).decode(file.body)
  expect(markdown).toMatch(/^# 学习小结：上海\/之行\n/)
  const text = bare(markdown)
  expect(wanted.filter((words) => !text.includes(bare(words)))).toEqual([])
})

it('keeps the order of the points in both', async () => {
  const titles = (await find()).map((row) => bare(`${row.title}${row.code}`))
  const { text: value } = await readDocx((await fileOf('docx')).body)
  for (const said of [value, new TextDecoder().decode((await fileOf('md')).body)]) {
    const places = titles.map((title) => bare(said).indexOf(title))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  }
})

it('says it in English where the reader reads English, the quotes as they stand', async () => {
  const text = new TextDecoder().decode((await fileOf('md', 'en')).body)
  const [row] = await find()
  expect(bare(text)).toContain(bare(row?.titleEn ?? '?'))
  expect(bare(text)).toContain(bare(row?.evidence[0]?.quote ?? '?'))
  expect(text).toContain('Sources')
})

it('names the file by the title, for old browsers too', async () => {
  const { disposition } = await fileOf('docx')
  expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+\.docx"; filename\*=UTF-8''/)
  const name = decodeURIComponent(disposition.split("filename*=UTF-8''")[1] ?? '')
  expect(name).toMatch(/^学习小结.*上海.*之行\.docx$/)
  expect(name).not.toContain('/')
})

it('refuses a format there is none of', async () => {
  await expect(exportSummary({ actor: owner }, { id, format: 'exe' as 'md' })).rejects.toMatchObject({
    code: 'invalid',
    faults: [{ path: 'format' }],
  })
})
