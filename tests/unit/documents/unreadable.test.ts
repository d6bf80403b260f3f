import fc from 'fast-check'
import { zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { checkDocxLayout, UnreadableDocument } from '@/lib/documents/layout-check'
import { composeSummary } from '@/lib/documents/summary'
import { writeDocx } from '@/lib/documents/word'
import { zhDocuments } from '@/lib/i18n/documents'
import { edited, zipOf } from './edit-zip'
import { sample } from './sample'

const docx = await writeDocx(composeSummary(sample, zhDocuments))
const main = 'word/document.xml'

async function codeOf(file: Uint8Array): Promise<string> {
  try {
    await checkDocxLayout(file)
    return 'read'
  } catch (error) {
    if (error instanceof UnreadableDocument) return error.code
    throw error
  }
}

const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024)

it.each<[string, string, () => Uint8Array]>([
  ['nothing', 'notZip', () => new Uint8Array()],
  ['a text', 'notZip', () => new TextEncoder().encode('七天的培训')],
  ['an old .doc', 'notZip', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['two letters', 'broken', () => new TextEncoder().encode('PK')],
  ['half a file', 'broken', () => docx.slice(0, docx.length / 2)],
  ['a zip of something', 'notWord', () => zipOf({ 'a.txt': 'a' })],
  ['a workbook', 'notWord', () => edited(docx, { [main]: () => '<workbook xmlns="urn:x"/>' })],
  [
    'no main part',
    'notWord',
    () => edited(docx, { '_rels/.rels': (xml) => xml.replace('document.xml', 'x.xml') }),
  ],
  ['no body', 'broken', () => edited(docx, { [main]: (xml) => xml.replace(/<w:body>.*<\/w:body>/, '') })],
  ['XML that does not close', 'broken', () => edited(docx, { [main]: (xml) => xml.slice(0, -20) })],
  ['styles that are none', 'broken', () => edited(docx, { 'word/styles.xml': () => 'a & b' })],
  ['a zip bomb', 'tooLarge', () => zipSync({ 'a.bin': zeros(30), 'b.bin': zeros(30) })],
  [
    'a text of 21 MB',
    'tooLarge',
    () =>
      edited(docx, { [main]: (xml) => xml.replace('<w:body>', `<w:body>${' '.repeat(21 * 1024 * 1024)}`) }),
  ],
  [
    '10,001 paragraphs under another prefix',
    'tooManyParagraphs',
    () =>
      edited(docx, {
        [main]: (xml) =>
          xml
            .replaceAll('w:', 'x:')
            .replace('<x:body>', `<x:body>${'<x:p/>'.repeat(10_001)}`)
            .replace('xmlns:x:', 'xmlns:w:'),
      }),
  ],
  [
    '200,001 tags',
    'tooLarge',
    () => edited(docx, { [main]: (xml) => xml.replace('<w:body>', `<w:body>${'<w:r/>'.repeat(200_001)}`) }),
  ],
  [
    '10,001 paragraphs that do not close, counted before they are read',
    'tooManyParagraphs',
    () => edited(docx, { [main]: (xml) => xml.replace('<w:body>', `<w:body>${'<w:p>'.repeat(10_001)}`) }),
  ],
  [
    'thousands of files',
    'tooLarge',
    () => zipOf(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.txt`, '']))),
  ],
])('%s is %s', async (_, code, file) => {
  expect(await codeOf(file())).toBe(code)
})

it('refuses a document type, so that no entity is expanded', async () => {
  const doctype = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
  const file = edited(docx, { [main]: (xml) => xml.replace('<w:document', `${doctype}<w:document`) })
  expect(await codeOf(file)).toBe('broken')
})

it('refuses a zip that holds a file twice', async () => {
  const twice = zipOf({ 'a.txt': 'a', 'b.txt': 'b' })
  const renamed = Buffer.from(twice).toString('latin1').replaceAll('b.txt', 'a.txt')
  expect(await codeOf(Buffer.from(renamed, 'latin1'))).toBe('broken')
})

it('unpacks no more of a file than its directory says', async () => {
  const small = zipSync({ 'word/document.xml': zeros(8) })
  const view = new DataView(small.buffer)
  const entry = view.getUint32(small.length - 22 + 16, true)
  view.setUint32(entry + 24, 10, true)
  expect(await codeOf(small)).toBe('tooLarge')
})

it('reads paragraphs however deep they stand', async () => {
  const deep = 20_000
  const file = edited(docx, {
    [main]: (xml) =>
      xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(deep)}<w:p/>${'</w:sdt>'.repeat(deep)}`),
  })
  expect(await codeOf(file)).toBe('read')
})

it('either reads a damaged file or says that it is unreadable', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(docx.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      async (changes) => {
        const file = docx.slice()
        for (const [at, byte] of changes) file[at] = byte
        expect(['read', 'notZip', 'notWord', 'tooLarge', 'broken']).toContain(await codeOf(file))
      },
    ),
    { numRuns: 60 },
  )
}, 120_000)

it('either reads damaged XML or says that it is unreadable', async () => {
  const parts = [
    main,
    'word/styles.xml',
    'word/numbering.xml',
    'word/footer1.xml',
    'word/_rels/document.xml.rels',
  ]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...parts), fc.nat(), fc.nat(60), async (path, from, length) => {
      const file = edited(docx, {
        [path]: (xml) => `${xml.slice(0, from % xml.length)}${xml.slice((from % xml.length) + length + 1)}`,
      })
      expect(['read', 'notWord', 'broken']).toContain(await codeOf(file))
    }),
    { numRuns: 60 },
  )
}, 120_000)
