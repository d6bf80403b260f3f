import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkDocxLayout,
  correctDocxLayout,
  reviewDocxLayout,
  UnreadableDocument,
} from '@/lib/documents/layout-check'
import { composeSummary } from '@/lib/documents/summary'
import { writeDocx, writeDocxWithComments } from '@/lib/documents/word'
import { zhDocuments } from '@/lib/i18n/documents'
import { readDocx } from '@/tests/support/read-docx'
import { beforeParagraph, inFooters, inParagraph, inStyle, inText, main, styles } from './docx-edits'
import { edited, zipOf } from './edit-zip'
import { correctableFaults, otherFaults, report } from './layout-samples'
import { sample } from './sample'
import { partsOf } from './unzip'

const docx = await writeDocx(report)
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

async function faultsOf(file: Uint8Array) {
  const checks = await checkDocxLayout(file)
  return checks.filter(({ ok }) => !ok).map(({ item }) => item)
}

/** The text of every paragraph of a part, with deleted text, as it stands there. */
function paragraphTexts(file: Uint8Array, path: string): string[] {
  const xml = partsOf(file).get(path) ?? ''
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs)].map(([one]) =>
    [
      ...one.matchAll(
        /<w:(?:t|delText)(?: [^>]*)?>([^<]*)<|<w:(br|tab|footnoteReference|commentReference)\b/g,
      ),
    ]
      .map(([, words, other]) => words?.replaceAll('&quot;', '"') ?? `[${other}]`)
      .join(''),
  )
}

/** The corrected file, once its words and its other parts are compared with those of the file. */
async function correct(file: Uint8Array): Promise<Uint8Array> {
  const corrected = await correctDocxLayout(file)
  const [before, after] = [partsOf(file), partsOf(corrected)]
  expect(paragraphTexts(corrected, main)).toEqual(paragraphTexts(file, main))
  const touched = /document\.xml|styles\.xml|settings\.xml|Content_Types|document\.xml\.rels/
  for (const [path, xml] of before) if (!touched.test(path)) expect(after.get(path)).toBe(xml)
  return corrected
}

/** The same, read by another program too. */
async function correctAndReread(file: Uint8Array): Promise<Uint8Array> {
  const corrected = await correct(file)
  expect((await readDocx(corrected)).text).toBe((await readDocx(file)).text)
  return corrected
}

describe('the corrected file', () => {
  it.each(correctableFaults)('has set right: %s', async (_, __, edits) => {
    expect(await faultsOf(await correctAndReread(edited(docx, edits)))).toEqual([])
  })

  it.each(otherFaults)('leaves to a person: %s', async (_, item, edits) => {
    expect(await faultsOf(await correct(edited(docx, edits)))).toEqual([item])
  })

  it('is known, item by item, before it is asked for', async () => {
    const file = edited(docx, {
      ...inFooters(/— | —/g, ''),
      [main]: (xml) => inText('1.一张图', '1、一张图')(inText('w:top="2098"', 'w:top="1440"')(xml)),
    })
    const reviewed = await reviewDocxLayout(file)
    const wrong = reviewed.filter(({ ok }) => !ok).map(({ item, correctable }) => [item, correctable])
    expect(wrong).toEqual([
      ['margins', true],
      ['lines', true],
      ['pageNumber', true],
      ['levelMarks', false],
    ])
    expect((await reviewDocxLayout(docx)).some(({ correctable }) => correctable)).toBe(false)
  })

  it('has all of several faults set right', async () => {
    const some = fc.uniqueArray(fc.constantFrom(...correctableFaults), { minLength: 2, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(some, async (faults) => {
        let file = docx
        for (const [, , edits] of faults)
          try {
            file = edited(file, edits)
          } catch {
            // Another fault has changed what this one would.
          }
        expect(await faultsOf(await correct(file))).toEqual([])
      }),
      { numRuns: 8 },
    )
  }, 120_000)

  it('of a right file says the same, part for part', async () => {
    const [before, after] = [partsOf(docx), partsOf(await correct(docx))]
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort())
    const formats = (xml = '') => [...xml.matchAll(/<w:(pPr|rPr|sectPr)>.*?<\/w:\1>/g)].map(([one]) => one)
    expect(formats(after.get(main))).toEqual(formats(before.get(main)))
  })

  it('gives the same bytes at each time, and is not changed any more', async () => {
    const file = edited(docx, { ...inFooters(/— | —/g, ''), [main]: inText('w:top="2098"', 'w:top="1440"') })
    const once = await correctDocxLayout(file)
    expect(Buffer.compare(once, await correctDocxLayout(file))).toBe(0)
    expect(partsOf(await correctDocxLayout(once))).toEqual(partsOf(once))
  })

  it('keeps footnotes, tables and comments', async () => {
    const wrong = {
      [styles]: inStyle('GwBody', 'w:line="579" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"'),
      [main]: (xml: string) => inText('w:top="2098"', 'w:top="1440"')(xml.replaceAll('黑体', '宋体')),
    }
    const summary = composeSummary(sample, zhDocuments)
    const files = [
      await writeDocx(summary),
      await writeDocxWithComments(composeSummary(sample, zhDocuments), { timeZone: 'Asia/Shanghai' }),
    ]
    for (const file of files) {
      const corrected = await correctAndReread(edited(file, wrong))
      expect(await faultsOf(corrected)).toEqual(await faultsOf(file))
      expect(partsOf(corrected).get(main)).toContain('<w:tbl>')
    }
    expect(partsOf(files[0]!).get('word/footnotes.xml')).toContain('产业布局的大战略')
  })

  it('sets a heading and the text behind it apart, in one paragraph and one run', async () => {
    const file = edited(docx, {
      [main]: beforeParagraph(
        '（二）制度创新',
        '<w:p><w:pPr><w:pStyle w:val="GwBody"/></w:pPr><w:r><w:t>（二）市场准入。凡清单之外一律放开，</w:t><w:br/><w:t>逐年压减。</w:t></w:r></w:p>',
      ),
    })
    const renumbered = edited(file, { [main]: inText('（二）制度创新', '（三）制度创新') })
    expect(await faultsOf(renumbered)).toEqual(['levels'])
    const corrected = await correctAndReread(renumbered)
    expect(await faultsOf(corrected)).toEqual([])
    const xml = partsOf(corrected).get(main)!
    expect(xml).toMatch(/楷体_GB2312[^>]*>(?:(?!<w:t).)*<w:t[^>]*>（二）市场准入。<\/w:t><\/w:r><w:r>/)
  })

  it('makes a table as wide as the text, each column in its proportion', async () => {
    const grid = (xml: string) =>
      [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    const wide = edited(docx, {
      [main]: (xml) =>
        xml.replace(/(<w:(?:gridCol|tcW|tblW) [^>]*?w:w=")(\d+)"/g, (_, tag, width) => `${tag}${2 * width}"`),
    })
    const widths = grid(partsOf(wide).get(main)!)
    const corrected = grid(partsOf(await correct(wide)).get(main)!)
    expect(corrected.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(8844)
    expect(corrected[0]! / corrected[1]!).toBeCloseTo(widths[0]! / widths[1]!, 2)
  })

  it('leaves pictures in the line, footers with words and pages across as they are', async () => {
    const picture = edited(docx, {
      [styles]: inStyle('GwBody', 'w:line="579" w:lineRule="exact"', 'w:line="360" w:lineRule="auto"'),
      [main]: inParagraph('七天的培训', '<w:r>', '<w:r><w:drawing/></w:r><w:r>'),
    })
    expect(await faultsOf(await correct(picture))).toEqual(['lines'])
    const named = edited(
      docx,
      inFooters('<w:t xml:space="preserve">— ', '<w:t xml:space="preserve">内部资料 — '),
    )
    expect(await faultsOf(await correct(named))).toEqual(['pageNumber'])
    const across = edited(docx, { [main]: inText('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"') })
    expect(await faultsOf(await correct(across))).toContain('paper')
  })
})

const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A file as small as a file can be: no styles, no settings, no footers, everything wrong. */
function smallest(body: string, more: Record<string, string> = {}): Uint8Array {
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    [main]: `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...more,
  })
}

const line = (words: string, pPr = '', rPr = '') =>
  `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t>${words}</w:t></w:r></w:p>`

describe('a file of another program', () => {
  const text = [
    line('关于学习考察情况的报告', '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="36"/>'),
    line('各区县人民政府：'),
    line('现将有关情况报告如下。'),
    line('一、基本情况', '', '<w:b/>'),
    line('（一）总体安排', '<w:ind w:left="200" w:hanging="200"/>'),
    line('共考察5个园区，历时7天。'),
  ].join('')

  it('that has nothing but words is set right', async () => {
    const corrected = await correctAndReread(smallest(text))
    expect(await faultsOf(corrected)).toEqual([])
    expect([...partsOf(corrected).keys()]).toEqual(
      expect.arrayContaining(['word/footer1.xml', 'word/footer2.xml', 'word/settings1.xml']),
    )
    expect((await readDocx(corrected)).text).toContain('（一）总体安排')
    // Lines of an exact height and no gaps between paragraphs, all but the title.
    const spacings = partsOf(corrected)
      .get(main)!
      .match(/<w:spacing w:line="579" w:lineRule="exact"[^>]*>/g)
    expect(spacings).toHaveLength(5)
  })

  it('keeps its header on even pages, and gets heading styles of its own', async () => {
    const related = (id: string, kind: string) =>
      `<Relationship Id="${id}" Type="${office}/${kind}" Target="${kind}.xml"/>`
    const file = smallest(
      `${text}<w:sectPr><w:headerReference w:type="default" r:id="rId7"/><w:pgNumType w:fmt="numberInDash"/></w:sectPr>`,
      {
        'word/_rels/document.xml.rels': `<Relationships xmlns="${relationships}">${related('rId7', 'header')}${related('rId8', 'styles')}</Relationships>`,
        'word/header.xml': `<w:hdr ${namespaces}>${line('内部资料')}</w:hdr>`,
        'word/styles.xml': `<w:styles ${namespaces}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:rPr><w:b/><w:color w:val="2F5496" w:themeColor="accent1"/></w:rPr></w:style></w:styles>`,
      },
    )
    const corrected = await correctAndReread(file)
    expect(await faultsOf(corrected)).toEqual([])
    const parts = partsOf(corrected)
    expect(parts.get(main)).toMatch(
      /<w:headerReference w:type="default" r:id="rId7"\/><w:headerReference w:type="even" r:id="rId7"\/>/,
    )
    expect(parts.get(main)).not.toContain('numberInDash')
    expect(parts.get(main)).toMatch(/<w:pStyle w:val="1"\/>.*<w:pStyle w:val="Heading2"\/>/)
    expect(parts.get('word/styles.xml')).toMatch(
      /w:styleId="Heading2"><w:name w:val="heading 2"\/><w:basedOn w:val="a"\/><w:next w:val="a"\/><w:qFormat\/><w:pPr>/,
    )
    expect(parts.get('word/styles.xml')).toContain('<w:color w:val="000000"/>')
  })

  it('of the strict kind is set right in its own namespaces', async () => {
    const strict = smallest(text, {
      '_rels/.rels': `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      [main]: `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>${text}</w:body></w:document>`,
    })
    const corrected = await correctDocxLayout(strict)
    expect(await faultsOf(corrected)).toEqual([])
    expect(partsOf(corrected).get(main)).toContain(
      'xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"',
    )
    expect(paragraphTexts(corrected, main)).toEqual(paragraphTexts(strict, main))
  })

  it('that cannot be read is refused', async () => {
    await expect(correctDocxLayout(new Uint8Array([1, 2, 3]))).rejects.toThrow(UnreadableDocument)
  })
})
