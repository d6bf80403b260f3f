import { DomainError } from '@/lib/errors'
import { fetchExport } from '@/lib/exports/fetch-export'
import { readExport } from '@/lib/exports/read-export'
import { requestExport } from '@/lib/exports/request-export'
import { requestReportExport } from '@/lib/exports/request-report-export'
import type { Caller } from '@/lib/use-case'
import { runAllExports } from './export-jobs'

/** Asks for a summary as a file, makes it here and fetches it; what it failed for is thrown. */
export async function exportSummary(caller: Caller, input: Parameters<typeof requestExport>[1]) {
  return runExport(caller, (await requestExport(caller, input)).id)
}

/** The same for a report. */
export async function exportReport(caller: Caller, input: Parameters<typeof requestReportExport>[1]) {
  return runExport(caller, (await requestReportExport(caller, input)).id)
}

async function runExport(caller: Caller, id: string) {
  await runAllExports()
  const job = await readExport(caller, { id })
  if (job.status !== 'done') throw new DomainError('invalid', { faults: job.fault ? [job.fault] : [] })
  return { ...(await fetchExport(caller, { id })), order: job }
}
