import { describe, expect, it } from 'vitest'
import { type Block, type Document, paragraph, text } from '@/lib/documents/model'
import { writePdf } from '@/lib/documents/pdf'
import { composeSummary } from '@/lib/documents/summary'
import { uncommonCharacters } from '@/lib/documents/uncommon-characters'
import { zhDocuments } from '@/lib/i18n/documents'
import { fontFolder } from './fonts'
import { sample } from './sample'

const documentOf = (...blocks: Block[]): Document => ({
  title: '题',
  lang: 'zh-CN',
  layout: 'official',
  properties: { creator: '张三', createdAt: new Date('2024-02-20T01:30:00Z') },
  blocks,
})

/** One of each CJK extension from C to H, as GB 18030-2022 level 3 has them. */
const extensions = [0x2a700, 0x2b740, 0x2b820, 0x2ceb0, 0x30000, 0x31350].map((one) =>
  String.fromCodePoint(one),
)
const named = documentOf(paragraph(text(`李${extensions.join('明')}`)))

describe('characters of GB 18030-2022 level 3', () => {
  it('are each named for PDF, where no font has them', async () => {
    expect(writePdf(named, { fonts: [await fontFolder()] }).missing).toEqual(extensions)
  })

  it('are each named for Word, wherever they stand', () => {
    expect(uncommonCharacters(named)).toEqual(extensions)
    const [title, secrecy, byline, inHeading, inTable, inValue] = extensions as [string, ...string[]]
    const document = {
      ...documentOf(
        { kind: 'heading', level: 1, text: `标${inHeading}` },
        { kind: 'table', header: ['甲'], rows: [[`${inTable}`]] },
      ),
      title,
      secrecy,
      byline,
    }
    expect(uncommonCharacters(document, { unit: inValue })).toEqual(extensions)
  })
})

it('names private characters, and those of extension B, once each', () => {
  const document = documentOf(paragraph(text('𠮷\ue000')), { kind: 'quote', text: '𠮷', source: '𠮷' })
  expect(uncommonCharacters(document)).toEqual(['\ue000', '𠮷'].sort())
})

it('names nothing that common typefaces have, nor signs without a shape', () => {
  expect(uncommonCharacters(composeSummary(sample, zhDocuments))).toEqual([])
  expect(uncommonCharacters(documentOf(paragraph(text('㐀䶵鿿①“”—…葛\u{E0100}\uD842'))))).toEqual([])
})
