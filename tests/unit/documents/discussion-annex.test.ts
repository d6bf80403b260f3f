import { expect, it } from 'vitest'
import { separateDiscussion } from '@/lib/documents/discussion-annex'
import { writeHtml } from '@/lib/documents/html'
import { type Block, type Document, paragraph, text } from '@/lib/documents/model'
import { writePdf } from '@/lib/documents/pdf'
import { enDocuments, zhDocuments } from '@/lib/i18n/documents'
import { fontFolder } from './fonts'
import { openPdf } from './pdf-reader'

const at = new Date('2024-02-20T02:30:00Z')
const comment = (words: string): Block => ({
  kind: 'comment',
  author: '周明远',
  at,
  atLabel: '2024年2月20日 10:30',
  depth: 0,
  blocks: [paragraph(text(words))],
})
const label = (words: string): Block => ({ kind: 'label', text: words })
const heading = (level: 1 | 2, words: string): Block => ({ kind: 'heading', level, text: words })

/** Two points; the first with a conclusion and so many comments. */
function paper(count: number): Document {
  return {
    title: '小结',
    lang: 'zh-CN',
    layout: 'official',
    properties: { creator: '张三', createdAt: at },
    blocks: [
      heading(1, '产业'),
      heading(2, '第一点'),
      label(zhDocuments.conclusion),
      comment('这是结论'),
      label(`${zhDocuments.discussion}：已结 · 张三`),
      ...Array.from({ length: count - 3 }, (_, at) => comment(`第${at}条`)),
      heading(2, '第二点'),
      label(zhDocuments.annotations),
      comment('一条批注'),
      paragraph(text('后文')),
      label(zhDocuments.discussion),
      comment('最后一条'),
    ],
  }
}

const wordsOf = (document: Document) => JSON.stringify(document.blocks)

it('leaves a paper of 5,000 comments as it is', () => {
  const document = paper(5000)
  expect(separateDiscussion(document, zhDocuments, 'x.html')).toEqual({ document, annex: null })
})

it('puts the discussion of a larger one under its headings, and says at each point where it is', () => {
  const { document, annex } = separateDiscussion(paper(5001), zhDocuments, '讨论记录.html')
  const kept = document.blocks.map((block) => block.kind)
  expect(kept.join(' ')).toBe('heading heading label comment paragraph heading paragraph paragraph paragraph')
  expect(wordsOf(document)).toContain('讨论共4998条，见本文件所附“讨论记录.html”。')
  expect(wordsOf(document)).toContain('这是结论')
  const moved = annex?.blocks ?? []
  expect(moved.filter((block) => block.kind === 'comment')).toHaveLength(5000)
  expect(moved.slice(0, 3).map((block) => block.kind)).toEqual(['heading', 'heading', 'label'])
  expect(moved.slice(-5).map((block) => ('text' in block ? block.text : block.kind))).toEqual([
    '第二点',
    '批注',
    'comment',
    '讨论',
    'comment',
  ])
  const english = separateDiscussion({ ...paper(5001), lang: 'en' }, enDocuments, null)
  expect(wordsOf(english.document)).not.toContain('attached')
})

it('is a file inside the PDF', async () => {
  const html = writeHtml({ ...paper(10), title: '讨论' })
  const options = { fonts: [await fontFolder()], attachment: { name: '讨论记录.html', html } }
  const { file } = await openPdf(writePdf(paper(10), options).pdf)
  const [[id, attached] = ['', undefined], ...more] = (await file.getAttachments()) ?? []
  expect(attached?.filename).toBe('讨论记录.html')
  expect(more).toEqual([])
  const content = await file.getAttachmentContent(id)
  expect(new TextDecoder().decode(content ?? undefined)).toBe(html)
})
