import { createHash } from 'node:crypto'
import { openReport } from '@/lib/access/report-access'
import { systemClock } from '@/lib/clock'
import { prisma } from '@/lib/db'
import { DomainError, type Fault } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/locale'
import { log } from '@/lib/log'
import {
  type ClaimedExport,
  claimExport,
  completeExport,
  failExport,
  noteProgress,
  silence,
} from '@/lib/summaries/data/exports'
import type { Format } from '@/lib/summaries/formats'
import { summarySubject } from '@/lib/summaries/subject'
import { reportFile } from '@/lib/summaries/worker/report-file'
import { summaryFile } from '@/lib/summaries/worker/summary-file'
import type { Scope } from '@/lib/use-case'

const mostAttempts = 2

/** How an export is told of: when it begins, that it is still wanted, when it is over. */
export type Watch = { began: (id: string) => void; over: (id: string) => void }

/** Makes the export that waits longest; false when there is none. */
export async function makeNextExport(
  watch: Watch = { began: () => {}, over: () => {} },
  clock = systemClock,
): Promise<boolean> {
  const db = prisma()
  const job = await claimExport(db, clock.now(), new Date(clock.now().getTime() - silence))
  if (!job) return false
  watch.began(job.id)
  try {
    if (job.attempts > mostAttempts) throw new DomainError('invalid', { faults: [gaveUp] })
    await make(job, { db, actor: job.actor, now: clock.now, newId: clock.newId })
  } catch (error) {
    if (error instanceof Unwanted) return true
    const fault = faultOf(error)
    if (!(error instanceof DomainError)) log.error({ err: error, export: job.id }, 'export failed')
    await failExport(db, job.id, fault, clock.now())
  } finally {
    watch.over(job.id)
  }
  return true
}

const gaveUp: Fault = { path: '', message: 'exportGaveUp' }

class Unwanted extends Error {}

async function make(job: ClaimedExport, scope: Scope): Promise<void> {
  const { id, format, locale, templateId } = job
  const progress = async (percent: number) => {
    if (!(await noteProgress(scope.db, id, percent, scope.now()))) throw new Unwanted()
  }
  const wanted = { format: format as Format, locale: locale as Locale, templateId, progress }
  const made = job.summaryId
    ? await summaryFile(scope, await readable(scope, job.summaryId), wanted)
    : await reportFile(scope, await openReport(scope, { reportId: job.reportId ?? '' }), wanted)
  await progress(90)
  const sha256 = createHash('sha256').update(made.bytes).digest('hex')
  const detail = { title: made.title, format, sha256, size: made.bytes.byteLength, ...made.basis }
  const activity = job.summaryId
    ? { verb: 'summary.exported', subjectKind: 'summary', subjectId: job.summaryId, detail }
    : {
        verb: 'report.exported',
        subjectKind: 'report',
        subjectId: job.reportId ?? '',
        reportId: job.reportId,
        detail,
      }
  const file = { name: made.title, sha256, bytes: made.bytes, notes: made.notes, reportIds: made.reportIds }
  await completeExport(id, file, activity, scope.actor.id, scope.now())
}

/** The summary, if whoever asked may still read it now. */
async function readable(scope: Scope, id: string) {
  const { summary } = await summarySubject(scope, { id })
  return summary
}

const sentences = {
  'not-found': 'notFound',
  forbidden: 'forbidden',
  unauthenticated: 'unauthenticated',
} as Record<string, string>

function faultOf(error: unknown): Fault {
  if (!(error instanceof DomainError)) return { path: '', message: 'exportFailed' }
  return error.faults[0] ?? { path: '', message: sentences[error.code] ?? 'exportFailed' }
}
