import { expect, it } from 'vitest'
import { composeSummary } from '@/lib/documents/summary'
import { pointsOf, summaryForms, summaryTemplates } from '@/lib/documents/summary-content'
import { writeDocx } from '@/lib/documents/word'
import { zhDocuments } from '@/lib/i18n/documents'
import { richSample } from './rich-sample'
import { partsOf } from './unzip'

const bookmarks = (xml: string) => [...xml.matchAll(/<w:bookmarkStart w:name="(TS_\w+)" w:id="(\d+)"\/>/g)]

it.each(
  summaryTemplates
    .filter((template) => template !== 'opinions')
    .flatMap((template) => summaryForms.map((form) => [template, form] as const)),
)('names each point of a %s (%s) by a bookmark of its own', async (template, form) => {
  const file = await writeDocx(composeSummary({ ...richSample, template, form }, zhDocuments))
  const xml = partsOf(file).get('word/document.xml') ?? ''
  const found = bookmarks(xml)
  expect(found.map(([, name]) => name)).toEqual(
    pointsOf(richSample.outline).map(({ id }) => `TS_${id.replaceAll('-', '')}`),
  )
  expect(new Set(found.map(([, , id]) => id)).size).toBe(found.length)
  for (const [, , id] of found) expect(xml).toContain(`<w:bookmarkEnd w:id="${id}"/>`)
})

it('says in a property which export made the file', async () => {
  const document = composeSummary(richSample, zhDocuments)
  const identifier = '019ac5f2-0000-7000-8000-000000000001'
  const file = await writeDocx({ ...document, properties: { ...document.properties, identifier } })
  expect(partsOf(file).get('docProps/custom.xml')).toMatch(
    new RegExp(`name="TashanExport"[^>]*>\\s*<vt:lpwstr>${identifier}`),
  )
})
