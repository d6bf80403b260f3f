import { expect, it } from 'vitest'
import { writeHtml } from '@/lib/documents/html'
import { writeMarkdown } from '@/lib/documents/markdown'
import { composeSummary } from '@/lib/documents/summary'
import type { SummaryContent } from '@/lib/documents/summary-content'
import { writeSummaryCsv } from '@/lib/documents/summary-csv'
import { writeSummaryJson } from '@/lib/documents/summary-json'
import { zhDocuments } from '@/lib/i18n/documents'
import { richSample } from './rich-sample'

const bytesAsText = (bytes: Uint8Array) =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

/** To update the files: `npx vitest run --project unit golden -u`; their diff shows the change. */
const formats: [string, (content: SummaryContent) => string][] = [
  ['md', (content) => writeMarkdown(composeSummary(content, zhDocuments))],
  ['html', (content) => writeHtml(composeSummary(content, zhDocuments))],
  ['json', writeSummaryJson],
  ['csv', (content) => bytesAsText(writeSummaryCsv(content, zhDocuments))],
]

it.each(formats)('the summary as %s is the file that was looked at', async (extension, write) => {
  await expect(write(richSample)).toMatchFileSnapshot(`../../golden/summary.${extension}`)
})
