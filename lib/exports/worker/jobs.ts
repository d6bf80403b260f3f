import { z } from 'zod'
import { correctDocxLayout, reviewDocxLayout, UnreadableDocument } from '@/lib/documents/layout-check'
import type { Document } from '@/lib/documents/model'
import { writePdf, writeSvgPages } from '@/lib/documents/pdf'
import { checkTemplate, sampleTemplateInput } from '@/lib/documents/template'
import { invalid } from '@/lib/errors'
import type { ClaimedExport } from '@/lib/exports/data/exports'
import { fontPaths } from '@/lib/exports/files/fonts'
import { renderTemplate } from '@/lib/exports/template'
import { makeExport } from '@/lib/exports/worker/job'
import { locales } from '@/lib/i18n/locale'
import { defineJob, type Job } from '@/lib/jobs/job'
import { reanchorJob } from '@/lib/revisions/anchors/reanchor-job'

const maxPages = 20
const wordBytes = z.instanceof(Uint8Array)

/** Makes one export that this process has claimed. */
export const exportJob = defineJob({
  name: 'export',
  input: z.custom<ClaimedExport>(),
  run: (claimed) => makeExport(claimed),
})

/** Draws the first pages of a document, and counts all. */
export const previewJob = defineJob({
  name: 'preview',
  input: z.custom<Document>(),
  async run(document) {
    const options = { fonts: await fontPaths() }
    const pages = writeSvgPages(document, options)
    const { missing } = writePdf(document, options)
    const fits = document.layout !== 'brief' || pages.length === 1
    return { pages: pages.slice(0, maxPages), count: pages.length, fits, missing }
  },
})

export const layoutCheckJob = defineJob({
  name: 'layout-check',
  input: z.object({ bytes: wordBytes, locale: z.enum(locales) }),
  run: ({ bytes, locale }) => refuseUnreadable(reviewDocxLayout(bytes, locale)),
})

/** Sets a Word file in the official layout. */
export const layoutCorrectionJob = defineJob({
  name: 'layout-correction',
  input: wordBytes,
  run: (bytes) => refuseUnreadable(correctDocxLayout(bytes)),
})

async function refuseUnreadable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (error instanceof UnreadableDocument) throw invalid('file', `layout-${error.code}`)
    throw error
  }
}

export const templateCheckJob = defineJob({ name: 'template-check', input: wordBytes, run: checkTemplate })

/** Fills a template with sample words. */
export const templatePrintJob = defineJob({
  name: 'template-print',
  input: z.object({ template: wordBytes, lang: z.enum(locales) }),
  run: ({ template, lang }) => renderTemplate(template, sampleTemplateInput(lang)),
})

/** Every job of the worker processes but `restore` (lib/backup/job.ts), which has a process of its own. */
export const jobs: Job[] = [
  exportJob,
  previewJob,
  layoutCheckJob,
  layoutCorrectionJob,
  templateCheckJob,
  templatePrintJob,
  reanchorJob,
]
