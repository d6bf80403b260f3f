import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { prisma } from '@/lib/db'
import { importReport } from '@/lib/reports/import-report'
import { listReports } from '@/lib/reports/list-reports'
import { readReport } from '@/lib/reports/read-report'
import { readReportText } from '@/lib/reports/read-report-text'
import { person } from '@/prisma/factories/person'

const caller = { actor: await person('editor') }
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

it('stores the text normalised with its structure, and gives it back exactly', async () => {
  const raw = '\uFEFF标题\r\n\r\n一、产业  \r\n正文𠀀。\r\n二、科技\r\n正文。\r\n\r\n'
  const text = '标题\n\n一、产业\n正文𠀀。\n二、科技\n正文。'
  const made = await importReport(caller, {
    title: '考察报告',
    text: raw,
    sourceName: '某局',
    sourceUrl: 'https://example.test/a',
    publishedAt: '2024-02-20',
  })
  const sha256 = createHash('sha256').update(text).digest('hex')
  expect(made).toMatchObject({ slug: '2024-02-20-kao-cha-bao-gao', revision: { number: 1, sha256 } })
  expect((await readReportText(caller, { slug: made.slug })).text).toBe(text)
  const report = await readReport(caller, { slug: made.slug })
  expect(report).toMatchObject({
    sourceName: '某局',
    publishedAt: new Date('2024-02-19T16:00:00Z'),
    revision: { number: 1, sha256 },
    text: undefined,
  })
  expect(report.sections.map(({ key, heading, level }) => ({ key, heading, level }))).toEqual([
    { key: 's1', heading: '一、产业', level: 1 },
    { key: 's2', heading: '二、科技', level: 1 },
  ])
  const points = [...text]
  expect(report.paragraphs.map(({ start, end }) => points.slice(start, end).join(''))).toEqual([
    '标题',
    '一、产业',
    '正文𠀀。',
    '二、科技',
    '正文。',
  ])
})

it('reads files as UTF-8 or GB18030 and keeps them as they came', async () => {
  // 学习 in GBK, and a character that only GB18030 has.
  const bytes = Uint8Array.from([0xd1, 0xa7, 0xcf, 0xb0, 0x95, 0x32, 0x82, 0x36])
  const made = await importReport(caller, {
    title: '旧文件',
    file: { name: '旧.txt', base64: base64(bytes) },
  })
  expect((await readReportText(caller, { slug: made.slug })).text).toBe('学习𠀀')
  const kept = await prisma().revision.findFirstOrThrow({ where: { report: { slug: made.slug } } })
  expect(Buffer.from(kept.original!).equals(Buffer.from(bytes))).toBe(true)
  expect(kept.originalName).toBe('旧.txt')
  const short = await importReport(caller, {
    title: '短文件',
    file: { name: 'b.txt', base64: base64(bytes.slice(0, 4)) },
  })
  expect((await readReportText(caller, { slug: short.slug })).text).toBe('学习')
  const utf8 = await importReport(caller, {
    title: '新文件',
    file: { name: 'a.txt', base64: base64(new TextEncoder().encode('学习')) },
  })
  expect((await readReportText(caller, { slug: utf8.slug })).text).toBe('学习')
})

it.each([
  ['a Word file', Buffer.from('PK\u0003\u0004\u0000\u0000word/document.xml')],
  ['UTF-8 that is cut within a character', Buffer.from('学习先进拓思路').subarray(0, 10)],
  [
    'UTF-8 with a damaged byte',
    Buffer.concat([Buffer.from('学习先进'), Buffer.from([0xff]), Buffer.from('拓思路')]),
  ],
  ['GB18030 that is cut within a character', Buffer.from([0xd1, 0xa7, 0xcf, 0xb0, 0xcf])],
])('says of %s that it is no text, and stores nothing', async (_, bytes) => {
  const before = await prisma().report.count()
  const file = { name: '文件.txt', base64: bytes.toString('base64') }
  await expect(importReport(caller, { title: '标题', text: '正文', file })).rejects.toMatchObject({
    faults: [{ path: 'file', message: 'notText' }],
  })
  expect(await prisma().report.count()).toBe(before)
})

it('finds a free address, and refuses a wished one that is taken', async () => {
  const named = (title: string, slug?: string) => importReport(caller, { title, slug, text: '正文' })
  expect((await named('Shanghai Study Tour 2024 上海')).slug).toBe('shanghai-study-tour-2024')
  expect((await named('Shanghai study tour 2024')).slug).toBe('shanghai-study-tour-2024-2')
  expect((await named('随便', 'my-report')).slug).toBe('my-report')
  await expect(named('随便', 'my-report')).rejects.toMatchObject({
    code: 'conflict',
    faults: [{ path: 'slug', message: 'taken' }],
  })
  await expect(named('随便', 'new')).rejects.toMatchObject({ code: 'conflict' })
  expect((await named('New')).slug).toBe('new-2')
  await expect(named('随便', '../etc')).rejects.toMatchObject({ code: 'invalid' })
})

it('refuses an empty text, a bad address, and those who may not', async () => {
  const bad = (more: object) => importReport(caller, { title: '标题', text: '正文', ...more })
  await expect(bad({ text: ' \n\t' })).rejects.toMatchObject({
    faults: [{ path: 'text', message: 'emptyText' }],
  })
  await expect(bad({ title: ' ' })).rejects.toMatchObject({
    faults: [{ path: 'title', message: 'required' }],
  })
  await expect(bad({ sourceUrl: 'javascript:alert(1)' })).rejects.toMatchObject({ code: 'invalid' })
  await expect(bad({ publishedAt: 'yesterday' })).rejects.toMatchObject({ code: 'invalid' })
  const staff = { actor: await person('staff') }
  await expect(importReport(staff, { title: '标题', text: '正文' })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

it('keeps what Postgres cannot hold out of it', async () => {
  const made = await importReport(caller, { title: '零\0零', text: '正\0文\uD800。' })
  expect((await readReport(caller, { slug: made.slug })).title).toBe('零零')
  expect((await readReportText(caller, { slug: made.slug })).text).toBe('正文\uFFFD。')
})

it('pages reports newest first', async () => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listReports(caller, { limit: 2, cursor })
    seen.push(...page.items.map((one) => one.slug))
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(seen).toHaveLength(await prisma().report.count())
  expect(new Set(seen).size).toBe(seen.length)
})
