import { describe, expect, it } from 'vitest'
import { type Document, paragraph, text } from '@/lib/documents/model'
import { composeSummary } from '@/lib/documents/summary'
import { trackChanges } from '@/lib/documents/tracked-changes'
import { writeDocx } from '@/lib/documents/word'
import { zhDocuments } from '@/lib/i18n/documents'
import { readDocx } from '@/tests/support/read-docx'
import { richSample } from './rich-sample'
import { partsOf } from './unzip'

const by = { author: '周明远', at: new Date('2026-11-28T10:00:00Z') }
const base = composeSummary({ ...richSample, form: 'submission' }, zhDocuments)
const document = (title: string, blocks: Document['blocks']): Document => ({ ...base, title, blocks })

async function xmlOf(before: Document, after: Document): Promise<string> {
  return partsOf(await writeDocx(trackChanges(before, after, by))).get('word/document.xml') ?? ''
}

/** The words of the file once all changes are accepted, or rejected. */
function settled(xml: string, accept: boolean): string {
  const [gone, kept] = accept ? ['del', 'ins'] : ['ins', 'del']
  return xml
    .replace(new RegExp(`<w:${gone} [^>/]*>(?:(?!</w:${gone}>).)*</w:${gone}>`, 'g'), '')
    .replace(new RegExp(`<w:${kept} [^>]*>|</w:${kept}>`, 'g'), '')
    .replace(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)<\/w:(?:t|delText)>/g, '\uE001$1\uE002')
    .replace(/<\/w:p>/g, '\uE001\n\uE002')
    .replace(/(?:^|\uE002)[^\uE001]*/g, '')
    .replace(/[\uE001\uE002]/g, '')
}
const lines = (value: string) => value.split('\n').filter(Boolean)

describe('changes between two versions in Word', () => {
  const before = document('学习小结', [
    { kind: 'heading', level: 1, text: '经验做法。', number: true },
    paragraph(text('上海把全部产业放进一张图，分工明确。')),
    paragraph(text('这一段整段删去，与别处无关。')),
    { kind: 'table', header: ['事项', '单位'], rows: [['布局', '发展改革委']] },
    { kind: 'signature', unit: '市财政局', date: '2026年11月23日' },
  ])
  const after = document('学习小结（修订）', [
    { kind: 'heading', level: 1, text: '主要经验做法。', number: true },
    paragraph(text('上海把'), text('全部产业', { bold: true }), text('放进一张图，各区分工明确。')),
    { kind: 'table', header: ['事项', '单位'], rows: [['布局', '市发展改革委']] },
    paragraph(text('新写的最后一段话。')),
    { kind: 'signature', unit: '市财政局', date: '2026年11月23日' },
  ])

  it('give the later text when accepted and the earlier one when rejected', async () => {
    const xml = await xmlOf(before, after)
    expect(lines(settled(xml, true))).toEqual([
      ...['学习小结（修订）', '一、主要经验做法', '上海把全部产业放进一张图，各区分工明确。'],
      ...['事项', '单位', '布局', '市发展改革委', '新写的最后一段话。', '市财政局', '2026年11月23日'],
    ])
    expect(lines(settled(xml, false))).toEqual([
      ...['学习小结', '一、经验做法', '上海把全部产业放进一张图，分工明确。', '这一段整段删去，与别处无关。'],
      ...['事项', '单位', '布局', '发展改革委', '市财政局', '2026年11月23日'],
    ])
  })

  it('mark only what differs, by who saved it when, each with a number of its own', async () => {
    const xml = await xmlOf(before, after)
    const marks = [...xml.matchAll(/<w:(?:ins|del) w:id="(\d+)" w:author="([^"]*)" w:date="([^"]*)"/g)]
    expect(new Set(marks.map(([, id]) => id)).size).toBe(marks.length)
    expect(new Set(marks.map(([, , author, date]) => `${author} ${date}`))).toEqual(
      new Set(['周明远 2026-11-28T10:00:00Z']),
    )
    expect(xml).toMatch(/<w:ins [^>]*><w:r>(?:(?!<\/w:r>).)*各区/)
    expect(xml).not.toMatch(/<w:ins [^>]*><w:r>(?:(?!<\/w:r>).)*上海把/)
  })

  it('are none between a version and itself, and open in a second program', async () => {
    expect(await xmlOf(base, base)).not.toMatch(/<w:(?:ins|del) /)
    const file = await writeDocx(trackChanges(before, after, by))
    expect((await readDocx(file)).messages).toEqual([])
  })
})
