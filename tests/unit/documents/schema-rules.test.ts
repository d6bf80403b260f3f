import { expect, it } from 'vitest'
import { composeSummary } from '@/lib/documents/summary'
import { type SummaryContent, summaryForms, summaryTemplates } from '@/lib/documents/summary-content'
import { trackChanges } from '@/lib/documents/tracked-changes'
import { writeDocx, writeDocxWithComments } from '@/lib/documents/word'
import { enDocuments, zhDocuments } from '@/lib/i18n/documents'
import { richSample } from './rich-sample'
import { schemaFaults } from './schema-rules'
import { partsOf } from './unzip'

const opinion = { author: '李静', department: '办公室', body: '建议**先试点**', reason: '已列入计划' }
const full: SummaryContent = {
  ...richSample,
  particulars: { ...richSample.particulars, secrecy: '内部', copyTo: '各区县财政局', reportTo: '市委办公厅' },
  outline: richSample.outline.map((part) =>
    part.kind === 'point'
      ? {
          kind: 'point',
          point: { ...part.point, opinions: [{ ...opinion, outcome: 'adopted', outcomeLabel: '采纳' }] },
        }
      : part,
  ),
}
const faults = (file: Uint8Array) =>
  [...partsOf(file)]
    .filter(([path]) => path.startsWith('word/') && path.endsWith('.xml'))
    .flatMap(([path, xml]) => schemaFaults(xml).map((fault) => `${path}: ${fault}`))
const kinds = summaryTemplates.flatMap((template) => summaryForms.map((form) => [template, form] as const))

it.each(kinds)(
  'a %s (%s) in Word is in the order of the schema, in both languages',
  async (template, form) => {
    for (const [lang, messages] of [
      ['zh-CN', zhDocuments],
      ['en', enDocuments],
    ] as const)
      expect(faults(await writeDocx(composeSummary({ ...full, template, form, lang }, messages)))).toEqual([])
  },
)

it('Word with comments is so too', async () => {
  expect(
    faults(await writeDocxWithComments(composeSummary(full, zhDocuments, { discussion: 'margin' }))),
  ).toEqual([])
})

it.each(kinds)('and a %s (%s) with tracked changes', async (template, form) => {
  const after = composeSummary({ ...full, template, form }, zhDocuments)
  const { outline } = full
  const before = composeSummary(
    {
      ...full,
      template,
      form,
      title: '原来的标题',
      intro: '原来的引言。',
      outline: [...outline].reverse().slice(1),
    },
    zhDocuments,
  )
  const file = await writeDocx(trackChanges(before, after, { author: '周明远', at: new Date(0) }))
  expect(faults(file)).toEqual([])
})

it('finds what stands in the wrong place', () => {
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  expect(schemaFaults(`<w:p ${word}><w:r/><w:pPr/></w:p>`)).toEqual(['pPr stands too late in p'])
  expect(schemaFaults(`<w:p ${word}><w:pPr><w:jc/><w:keepNext/></w:pPr><w:x/></w:p>`)).toEqual([
    'p holds x',
    'keepNext stands too late in pPr',
  ])
})
