import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { prisma } from '@/lib/db'
import { insertTemplate } from '@/lib/exports/data/templates'
import { type ExportFormat, exportFormatNames, reportExportFormats } from '@/lib/exports/formats'
import { createSummary } from '@/lib/summaries/create-summary'
import { editSummary } from '@/lib/summaries/edit-summary'
import { createTakeaway } from '@/lib/takeaways/create-takeaway'
import { editTakeaway } from '@/lib/takeaways/edit-takeaway'
import { person } from '@/prisma/factories/person'
import { report } from '@/prisma/factories/report'
import { readDocx } from '@/tests/support/read-docx'
import { readCsv } from '@/tests/unit/documents/read-csv'
import { readHtml } from '@/tests/unit/documents/read-html'
import { readXlsx } from '@/tests/unit/documents/read-xlsx'
import { letterhead } from '@/tests/unit/documents/template-samples'
import { wordComments } from '@/tests/unit/documents/word-comments'
import { discussionScene, withAllSections } from '../summaries/discussion-scene'
import { plain, scene, write } from '../summaries/scene'
import { exportReport, exportSummary } from './export-file'
import { fileText, zipParts } from './file-text'

async function template(by: Actor) {
  const id = crypto.randomUUID()
  const row = { name: '红头', fileName: '红头.docx', sha256: '', createdById: by.id, createdAt: new Date() }
  await insertTemplate(prisma(), { ...row, id, bytes: new Uint8Array(await letterhead()) })
  return id
}

describe('comments of Word', () => {
  let world: Awaited<ReturnType<typeof discussionScene>>
  beforeAll(async () => {
    world = await discussionScene()
    const annotationId = await world.onEvidence(world.colleague, '批注一')
    await world.reply(world.owner, annotationId, '答复一')
    await world.onStatement(world.owner, '批注二')
    await world.conclude(world.colleague, '讨论一', '结论一')
  })
  const found = (file: Uint8Array) =>
    wordComments(zipParts(file)).map(({ author, words, body }) => ({ author, words, said: body.join('') }))

  it('are the annotations and discussions of a summary, at their words, whatever its points take', async () => {
    const { owner, colleague, ids } = world
    for (const points of [{ outline: withAllSections(ids) }, { items: plain(ids) }]) {
      const { id } = await createSummary({ actor: owner }, { title: '小结', ...points })
      const { body } = await exportSummary({ actor: owner }, { id, format: 'docx-comments' })
      const comments = found(body)
      const by = (words: string) => comments.find(({ said }) => said.includes(words))
      expect(by('批注一')).toMatchObject({ author: colleague.name, words: '擘画全局' })
      expect(by('批注二')).toMatchObject({ author: owner.name, words: '表述' })
      for (const words of ['答复一', '讨论一', '结论一']) expect(by(words), words).toBeDefined()
    }
  })

  it('are the annotations of a report with their answers', async () => {
    const { owner, colleague, report: about } = world
    const { body } = await exportReport({ actor: owner }, { slug: about.slug, format: 'docx-comments' })
    expect(found(body)).toMatchObject([
      { author: colleague.name, words: '擘画全局', said: expect.stringContaining('批注一') },
      { author: owner.name, said: expect.stringContaining('答复一') },
    ])
  })
})

it('is named by its title and kind', async () => {
  const { owner: actor, editor, report: about } = await scene(1)
  const { id } = await createSummary({ actor }, { title: '小结 "一/二"' })
  await editSummary({ actor }, { id, version: 1, intro: '改' })
  const nameOf = (disposition: string) => decodeURIComponent(disposition.split("filename*=UTF-8''")[1] ?? '')
  const names: Record<string, string> = {}
  for (const format of exportFormatNames) {
    const file = await exportSummary({ actor }, { id, format, template: await template(editor), from: 1 })
    expect(file.disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/)
    names[format] = nameOf(file.disposition).replace(/^小结.*一.*二.*\./, '')
  }
  const word = { docx: 'docx', 'docx-changes': 'docx', 'docx-comments': 'docx', 'docx-template': 'docx' }
  const archive = { 'pdf-archive': 'pdf' }
  const others = ['pdf', 'xlsx', 'md', 'html', 'json', 'jsonld', 'csv'].map((one) => [one, one])
  expect(names).toEqual({ ...word, ...archive, ...Object.fromEntries(others) })
  const { disposition } = await exportReport({ actor }, { slug: about.slug, format: 'md' })
  expect(nameOf(disposition)).toBe(`${about.title}.md`)
})

it.each(['pdf', 'docx'] as const)('says of a brief as %s whether it fits on a page', async (format) => {
  const { owner: actor, editor, report: about, ids } = await scene(2)
  const more = await write(editor, about.slug, 60, '又一个要点')
  const noted = async (points: string[], template?: 'study') => {
    const input = { title: '摘要', template: template ?? ('brief' as const), items: plain(points) }
    const { id } = await createSummary({ actor }, input)
    return (await exportSummary({ actor }, { id, format })).order.notes
  }
  expect(await noted(ids)).toMatchObject({ fits: true })
  expect(await noted(more)).toMatchObject({ fits: false })
  expect(await noted(more, 'study')).not.toHaveProperty('fits')
})

it('names the characters that no font has', async () => {
  const { owner: actor, colleague, discuss, ids } = await discussionScene()
  await discuss(colleague, '没有字的字：\u{1FAFF}，有字的字：好')
  const { id } = await createSummary(
    { actor },
    { title: '小结', form: 'working', outline: withAllSections(ids) },
  )
  const { order } = await exportSummary({ actor }, { id, format: 'pdf' })
  expect(order.notes?.missing).toEqual(['\u{1FAFF}'])
  expect(order.notes?.pages).toBeGreaterThan(0)
})

it.each(['docx', 'docx-changes', 'docx-comments', 'docx-template'] as const)(
  'names in %s the characters that the typefaces of Word may not have',
  async (format) => {
    const { owner: actor, editor, ids } = await scene(1)
    const { id } = await createSummary(
      { actor },
      { title: '小结', intro: '李\u{2CEB0}明', items: plain(ids) },
    )
    await editSummary({ actor }, { id, version: 1, intro: '李\u{2CEB0}、王\u{31350}' })
    const file = await exportSummary({ actor }, { id, format, template: await template(editor), from: 1 })
    expect(file.order.notes?.uncommon).toEqual(['\u{2CEB0}', '\u{31350}'])
  },
)

it('says of a file in an office template that its classification has no place there', async () => {
  const { owner: actor, editor, ids } = await scene(1)
  const { id } = await createSummary({ actor }, { title: '小结', items: plain(ids) })
  await editSummary({ actor }, { id, version: 1, particulars: { secrecy: '内部' } })
  const file = await exportSummary(
    { actor },
    { id, format: 'docx-template', template: await template(editor) },
  )
  expect(file.order.notes?.unplaced).toEqual(['secrecy'])
})

describe('hostile words', () => {
  const hostile = '<b>&amp;]]></b>\u0001\u0008\u000b\u001f\ud800\udfff\ufffe\uffff\u202e=cmd|"/c"!A1{{标题}}'
  let actor: Actor
  let input: { id: string; template: string; from: number }
  let slug: string
  beforeAll(async () => {
    const world = await discussionScene()
    actor = world.owner
    slug = world.report.slug
    await world.discuss(actor, `=1+1 ${hostile}`)
    await world.onEvidence(actor, `+1 ${hostile}`)
    await world.onStatement(actor, `@SUM ${hostile}`)
    await world.conclude(actor, `-1 ${hostile}`, `=2 ${hostile}`)
    const [first = '', second = ''] = world.ids
    const title = `=题 ${hostile}`
    await editTakeaway({ actor: world.editor }, { id: first, version: 1, title })
    await editTakeaway({ actor: world.editor }, { id: second, version: 1, title, statement: `@${hostile}` })
    const frame = { title: `=小结 ${hostile}`, intro: hostile, closing: hostile }
    const { id } = await createSummary(
      { actor },
      { ...frame, form: 'working', outline: withAllSections(world.ids) },
    )
    await editSummary({ actor }, { id, version: 1, intro: `${hostile}改` })
    input = { id, template: await template(world.editor), from: 1 }
  })

  const readers: Record<ExportFormat, (file: Uint8Array) => Promise<unknown> | unknown> = {
    docx: async (file) => expect((await readDocx(file)).messages).toEqual([]),
    'docx-comments': async (file) => {
      expect((await readDocx(file)).messages).toEqual([])
      wordComments(zipParts(file))
    },
    'docx-changes': async (file) => expect((await readDocx(file)).messages).toEqual([]),
    'docx-template': async (file) => (await readDocx(file)).text,
    pdf: fileText,
    'pdf-archive': fileText,
    xlsx: (file) => {
      const { sheets } = readXlsx(file)
      for (const { xml } of sheets) expect(xml).not.toMatch(/<f[ >]/)
    },
    md: fileText,
    html: (file) => readHtml(new TextDecoder('utf-8', { fatal: true }).decode(file)),
    json: (file) => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file)),
    jsonld: (file) => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file)),
    csv: (file) => {
      const cells = readCsv(file).flat()
      for (const cell of cells) expect(cell).not.toMatch(/^[=+@]/)
    },
  }
  // JSON may hold U+FFFE, which is data there.
  const broken = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u
  const whether = async (format: ExportFormat, file: Uint8Array) => {
    await readers[format](file)
    if (format.startsWith('json')) return
    const texts = !isZip(file) ? [await fileText(file)] : xmlOf(file)
    for (const text of texts) expect(text.match(broken)).toBeNull()
  }

  it.each(exportFormatNames)('give a whole file as %s', async (format) => {
    const { body } = await exportSummary({ actor }, { ...input, format })
    await whether(format, body)
    expect(await fileText(body)).toMatch(/amp;/)
  })

  it.each(reportExportFormats)('give a whole file of a report as %s', async (format) => {
    await whether(format, (await exportReport({ actor }, { slug, format })).body)
  })
})

const isZip = (file: Uint8Array) => file[0] === 0x50 && file[1] === 0x4b
const xmlOf = (file: Uint8Array) =>
  [...zipParts(file)].flatMap(([path, part]) => (/\.(xml|rels)$/.test(path) ? [part] : []))

it('a report leaves out what a web page printed around it, unless a takeaway rests on it', async () => {
  const actor = await person('editor')
  const quote = '2024年02月20日'
  const text = `赴外地学习的体会\n\n某省财政厅 时间：${quote} 10:30 【字体：\n\n近期，我们参加了一次学习。`
  const { slug } = await report({ text })
  const file = async () =>
    new TextDecoder().decode((await exportReport({ actor }, { slug, format: 'md' })).body)
  expect(await file()).toContain('近期，我们参加了一次学习。')
  expect(await file()).not.toContain('字体')
  const point = { kind: 'practice' as const, title: '日期', statement: '刊发的日期', evidence: [{ quote }] }
  await createTakeaway({ actor }, { ...point, report: slug })
  expect(await file()).toContain('【字体：')
})
