import { beforeAll, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { startThread } from '@/lib/discussion/start-thread'
import type { ExportFormat } from '@/lib/exports/formats'
import { createSummary } from '@/lib/summaries/create-summary'
import { loadFirstReport } from '@/lib/takeaways/seed'
import { person } from '@/prisma/factories/person'
import { readDocx } from '@/tests/support/read-docx'
import { openPdf, read } from '@/tests/unit/documents/pdf-reader'
import { readHtml, textOf } from '@/tests/unit/documents/read-html'
import { readXlsx } from '@/tests/unit/documents/read-xlsx'
import { wordComments } from '@/tests/unit/documents/word-comments'
import { exportSummary } from './export-file'
import { zipParts } from './file-text'

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
      form: 'working',
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

it('writes a Word file that a second program does not mind', async () => {
  const file = await fileOf('docx')
  expect(file.type).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  expect((await readDocx(file.body)).messages).toEqual([])
})

it('writes Markdown in UTF-8', async () => {
  const file = await fileOf('md')
  expect(file.type).toBe('text/markdown; charset=utf-8')
  const markdown = new TextDecoder('utf-8', { fatal: true }).decode(file.body)
  expect(markdown).toMatch(/^# 学习小结：上海\/之行\n/)
})

const text = (body: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(body)
const readers: [ExportFormat, (body: Uint8Array) => string | Promise<string>][] = [
  ['docx', async (body) => (await readDocx(body)).text],
  [
    'docx-comments',
    async (body) =>
      `${(await readDocx(body)).text} ${wordComments(zipParts(body)).flatMap((one) => one.body)}`,
  ],
  ['pdf', wordsOfPdf],
  [
    'xlsx',
    (body) =>
      readXlsx(body)
        .sheets.flatMap(({ rows }) => rows.flat().map((cell) => cell?.value))
        .join(' '),
  ],
  ['md', text],
  ['html', (body) => textOf(readHtml(text(body)))],
  [
    'json',
    (body) =>
      Object.values(JSON.parse(text(body)))
        .map(wordsOf)
        .join(' '),
  ],
]

it.each(readers)('says everything chosen, with evidence and source, as %s', async (format, reader) => {
  const { body } = await exportSummary({ actor: owner }, { id, format })
  const said = bare(await reader(body))
  expect(wanted.length).toBeGreaterThan(300)
  expect(wanted.filter((words) => !said.includes(bare(words)))).toEqual([])
})

/** Text and footnotes of a PDF, each on from page to page, without the page numbers below them. */
async function wordsOfPdf(body: Uint8Array): Promise<string> {
  const items = (await openPdf(body)).pages.flat().filter(({ y }) => y > (35 * 72) / 25.4)
  return [items.filter(({ size }) => size > 11), items.filter(({ size }) => size <= 11)].map(read).join(' ')
}

/** All texts of a value, however deep. */
function wordsOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.values(value).map(wordsOf).join(' ')
}

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
