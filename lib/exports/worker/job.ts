import { openReport } from '@/lib/access/report-access'
import { systemClock } from '@/lib/clock'
import { prisma } from '@/lib/db'
import { DomainError, type FieldFault } from '@/lib/errors'
import { type ClaimedExport, completeExport, failExport, updateProgress } from '@/lib/exports/data/exports'
import { loadReportSource } from '@/lib/exports/files/report'
import { toCompletedExport } from '@/lib/exports/files/source'
import { loadSummarySource } from '@/lib/exports/files/summary'
import { writeFile } from '@/lib/exports/files/writers'
import type { ExportFormat } from '@/lib/exports/formats'
import { requestExport } from '@/lib/exports/request-export'
import { requestReportExport } from '@/lib/exports/request-report-export'
import type { Locale } from '@/lib/i18n/locale'
import { log } from '@/lib/log'
import { readFromReplica } from '@/lib/read-replica'
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
