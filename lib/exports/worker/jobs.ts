import { z } from 'zod'
import { openReport } from '@/lib/access/report-access'
import { systemClock } from '@/lib/clock'
import { prisma } from '@/lib/db'
import { correctDocxLayout, reviewDocxLayout, UnreadableDocument } from '@/lib/documents/layout-check'
import type { Document } from '@/lib/documents/model'
import { writePdf, writeSvgPages } from '@/lib/documents/pdf'
import { checkTemplate, sampleTemplateInput } from '@/lib/documents/template'
import { DomainError, type FieldFault, invalid } from '@/lib/errors'
import { type ClaimedExport, completeExport, failExport, updateProgress } from '@/lib/exports/data/exports'
import { fontPaths } from '@/lib/exports/files/fonts'
import { loadReportSource } from '@/lib/exports/files/report'
import { loadSummarySource, toCompletedExport } from '@/lib/exports/files/source'
import { writeFile } from '@/lib/exports/files/writers'
import type { ExportFormat } from '@/lib/exports/formats'
import { requestExport } from '@/lib/exports/request-export'
import { requestReportExport } from '@/lib/exports/request-report-export'
import { renderTemplate } from '@/lib/exports/template'
import { type Locale, locales } from '@/lib/i18n/locale'
import { defineJob, type Job } from '@/lib/jobs/job'
import { log } from '@/lib/log'
import { readFromReplica } from '@/lib/read-replica'
import { reanchorJob } from '@/lib/revisions/anchors/reanchor-all'
import { summarySubject } from '@/lib/summaries/subject'
import type { Scope } from '@/lib/use-case'

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

/** Every job of the worker processes but `restore` (lib/backup/restoration.ts), which has a process of its own. */
export const jobs: Job[] = [
  exportJob,
  previewJob,
  layoutCheckJob,
  layoutCorrectionJob,
  templateCheckJob,
  templatePrintJob,
  reanchorJob,
]

const maxAttempts = 2

/** Makes a claimed export; keeps its file, or the reason why there is none. */
export async function makeExport(job: ClaimedExport, { now, newId } = systemClock): Promise<void> {
  const db = prisma()
  try {
    if (job.attempts > maxAttempts) throw new DomainError('invalid', { faults: [tooManyAttempts] })
    await runExport(job, { db, actor: job.actor, now, newId })
  } catch (error) {
    if (error instanceof ExportCancelled) return
    if (!(error instanceof DomainError)) log.error({ err: error, export: job.id }, 'export failed')
    await failExport(db, job.id, toFault(error), now())
  }
}

const tooManyAttempts: FieldFault = { path: '', message: 'exportGaveUp' }

class ExportCancelled extends Error {}

async function runExport(job: ClaimedExport, scope: Scope): Promise<void> {
  const { id, summaryId, reportId, form, fromVersion, toVersion, templateId } = job
  const format = job.format as ExportFormat
  const progress = async (percent: number) => {
    if (!(await updateProgress(scope.db, id, percent, scope.now()))) throw new ExportCancelled()
  }
  const subject = summaryId
    ? await summarySubject(scope, { id: summaryId })
    : { report: await openReport(scope, { reportId: reportId ?? '' }) }
  const { activity: event } = summaryId ? requestExport : requestReportExport
  const versions = fromVersion && toVersion ? { from: fromVersion, to: toVersion } : undefined
  const request = { id, format, form, versions, locale: job.locale as Locale, progress }
  const { completed, activity } = await readFromReplica(async (db) => {
    const source =
      'summary' in subject
        ? await loadSummarySource({ ...scope, db }, subject.summary, request)
        : await loadReportSource({ ...scope, db }, subject.report, request)
    return toCompletedExport(source, await writeFile(db, source, { format, templateId }), format, event)
  })
  await progress(90)
  await completeExport(id, completed, activity, scope.actor.id, scope.now())
}

const faultMessages = {
  'not-found': 'notFound',
  forbidden: 'forbidden',
  unauthenticated: 'unauthenticated',
} as Record<string, string>

function toFault(error: unknown): FieldFault {
  if (!(error instanceof DomainError)) return { path: '', message: 'exportFailed' }
  return error.faults[0] ?? { path: '', message: faultMessages[error.code] ?? 'exportFailed' }
}
