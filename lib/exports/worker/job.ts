import { createHash } from 'node:crypto'
import { openReport } from '@/lib/access/report-access'
import { systemClock } from '@/lib/clock'
import { prisma } from '@/lib/db'
import { DomainError, type FieldFault } from '@/lib/errors'
import { type ClaimedExport, completeExport, failExport, updateProgress } from '@/lib/exports/data/exports'
import { generateReportFile } from '@/lib/exports/files/report'
import { generateSummaryFile } from '@/lib/exports/files/summary'
import type { ExportFormat } from '@/lib/exports/formats'
import type { Locale } from '@/lib/i18n/locale'
import { log } from '@/lib/log'
import { summarySubject } from '@/lib/summaries/subject'
import type { Scope } from '@/lib/use-case'

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
  const { id, format, locale, templateId } = job
  const progress = async (percent: number) => {
    if (!(await updateProgress(scope.db, id, percent, scope.now()))) throw new ExportCancelled()
  }
  const request = { format: format as ExportFormat, locale: locale as Locale, templateId, progress }
  const generated = job.summaryId
    ? await generateSummaryFile(scope, await readableSummary(scope, job.summaryId), request)
    : await generateReportFile(scope, await openReport(scope, { reportId: job.reportId ?? '' }), request)
  await progress(90)
  const sha256 = createHash('sha256').update(generated.bytes).digest('hex')
  const detail = {
    title: generated.title,
    format,
    sha256,
    size: generated.bytes.byteLength,
    ...generated.source,
  }
  const activity = job.summaryId
    ? { verb: 'summary.exported', subjectKind: 'summary', subjectId: job.summaryId, detail }
    : {
        verb: 'report.exported',
        subjectKind: 'report',
        subjectId: job.reportId ?? '',
        reportId: job.reportId,
        detail,
      }
  const file = {
    name: generated.title,
    sha256,
    bytes: generated.bytes,
    notes: generated.notes,
    reportIds: generated.reportIds,
  }
  await completeExport(id, file, activity, scope.actor.id, scope.now())
}

/** The summary, if whoever asked may still read it now. */
async function readableSummary(scope: Scope, id: string) {
  const { summary } = await summarySubject(scope, { id })
  return summary
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
