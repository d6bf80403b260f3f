import { z } from 'zod'
import type { ReportAccess } from '@/lib/access/report-access'
import type { ActivityEvent } from '@/lib/activity/data/record'
import { postgresListener } from '@/lib/activity/listener/postgres-listener'
import { inTransaction, prisma } from '@/lib/db'
import { contentDisposition } from '@/lib/documents/filename'
import { DomainError } from '@/lib/errors'
import {
  findExport,
  insertCompletedExport,
  insertExport,
  maxPending,
  type NewExport,
} from '@/lib/exports/data/exports'
import { loadReportSource } from '@/lib/exports/files/report'
import { FileTooLarge, loadSummarySource, toCompletedExport } from '@/lib/exports/files/source'
import { isTextFormat, textWriters } from '@/lib/exports/files/text'
import { type ExportFormat, exportFormats } from '@/lib/exports/formats'
import { presentCompletedExport, presentExport, presentNewExport } from '@/lib/exports/present'
import { exportFileSubject, openExportFile } from '@/lib/exports/subject'
import type { Locale } from '@/lib/i18n/locale'
import type { StoredSummary } from '@/lib/summaries/subject'
import type { Scope } from '@/lib/use-case'

/** What a file is made of. */
type FileSubject = { summary: StoredSummary } | { report: ReportAccess }

/** `form` and `templateId` of a summary; `fromVersion` and `toVersion` of `docx-changes`. */
type ExportRequest = Pick<NewExport, 'fromVersion' | 'toVersion'> &
  Partial<Pick<NewExport, 'form' | 'templateId'>> & {
    id?: string
    format: ExportFormat
    locale: Locale
    waitMs: number
  }

type ExportResult = ReturnType<typeof presentExport> & {
  /** Of one that was made within the request, or while it waited. */
  file?: Awaited<ReturnType<typeof openExportFile>>
}

/** Longer than this, an asker is told where to ask again; milliseconds. */
export const maxWaitMs = 60_000

/** How long a file is waited for within a request; milliseconds. */
export const waitMs = z.number().int().min(0).max(maxWaitMs).default(0)

/** What is made within a request: no more than takes a moment. */
const requestLimits = { maxPoints: 100, maxComments: 1_000 }

/**
 * Makes a small text file at once and any other outside the request, and waits for that as long as is asked; says how it
 * stands. `too-many` while one has as many waiting as one may.
 */
export async function createExport(
  scope: Scope,
  subject: FileSubject,
  event: ActivityEvent,
  { id = scope.newId(), form = null, templateId = null, waitMs, ...request }: ExportRequest,
): Promise<ExportResult> {
  const row = {
    ...{ id, form, templateId, ...request },
    summaryId: 'summary' in subject ? subject.summary.id : null,
    reportId: 'report' in subject ? subject.report.id : null,
    requestedById: scope.actor.id,
    at: scope.now(),
  }
  const made = await makeAtOnce(scope, subject, event, row)
  if (made?.file) return made
  const asked = made ?? (await enqueue(row)) ?? (await findOwnExport(scope, id))
  if (waitMs === 0) return asked
  const isMade = await waitForExport(asked, waitMs)
  const now = await findOwnExport(scope, id)
  return isMade ? { ...now, file: await openExportFile(scope, await exportFileSubject(scope, { id })) } : now
}

async function makeAtOnce(
  scope: Scope,
  subject: FileSubject,
  event: ActivityEvent,
  row: NewExport & { format: ExportFormat; locale: Locale },
): Promise<ExportResult | null> {
  const { format, form, locale } = row
  if (!isTextFormat(format)) return null
  try {
    const request = { ...requestLimits, id: row.id, format, form, locale, progress: async () => {} }
    const source =
      'summary' in subject
        ? await loadSummarySource(scope, subject.summary, request)
        : await loadReportSource(scope, subject.report, request)
    const { completed, activity } = toCompletedExport(source, textWriters[format](source), format, event)
    if (!(await insertCompletedExport(scope.db, row, completed, activity)))
      return await findOwnExport(scope, row.id)
    const { extension, type } = exportFormats[format]
    const file = { body: completed.bytes, type, disposition: contentDisposition(completed.name, extension) }
    return { ...presentCompletedExport(row, completed), file }
  } catch (error) {
    if (error instanceof FileTooLarge) return null
    throw error
  }
}

/** Puts an export into the queue; null where its id is taken. */
async function enqueue(row: NewExport): Promise<ExportResult | null> {
  const outcome = await inTransaction((tx) => insertExport(tx, row))
  if (outcome === 'full')
    throw new DomainError('too-many', {
      faults: [{ path: '', message: 'tooManyExports', values: { limit: maxPending } }],
    })
  return outcome === 'made' ? presentNewExport(row) : null
}

async function findOwnExport(scope: Scope, id: string): Promise<ExportResult> {
  const row = await findExport(scope.db, id)
  if (!row || row.requestedById !== scope.actor.id) throw new DomainError('conflict')
  return presentExport(row)
}

type ExportState = { id: string; status: string }

const isOver = (status: string | undefined) => status !== 'waiting' && status !== 'running'

/** A call of the database that was missed costs so many milliseconds. */
const pollMs = 2_000

/** Waits until an export is over, at most so many milliseconds; whether it is. */
async function waitForExport({ id, status }: ExportState, timeoutMs: number): Promise<boolean> {
  if (isOver(status)) return true
  const listener = postgresListener()
  await listener.ready
  return new Promise((resolve) => {
    const end = (over: boolean) => {
      clearTimeout(timeout)
      clearInterval(polling)
      unsubscribe()
      resolve(over)
    }
    const unsubscribe = listener.on('export', (payload) => {
      const [event, exportId] = payload.split(' ')
      if (exportId === id && (event === 'over' || event === 'cancelled')) end(true)
    })
    const timeout = setTimeout(() => end(false), timeoutMs)
    const polling = setInterval(async () => {
      const found = await findExport(prisma(), id).catch(() => ({ status }))
      if (isOver(found?.status)) end(true)
    }, pollMs)
  })
}
