import { DomainError } from '@/lib/errors'
import { fetchExport } from '@/lib/summaries/fetch-export'
import { readExport } from '@/lib/summaries/read-export'
import { requestExport } from '@/lib/summaries/request-export'
import { requestReportExport } from '@/lib/summaries/request-report-export'
import { makeNextExport } from '@/lib/summaries/worker/job'
import type { Caller } from '@/lib/use-case'

/** Asks for a summary as a file, makes it here and fetches it; what it failed for is thrown. */
export async function exportSummary(caller: Caller, input: Parameters<typeof requestExport>[1]) {
  return made(caller, (await requestExport(caller, input)).id)
}

/** The same for a report. */
export async function exportReport(caller: Caller, input: Parameters<typeof requestReportExport>[1]) {
  return made(caller, (await requestReportExport(caller, input)).id)
}

async function made(caller: Caller, id: string) {
  while (await makeNextExport());
  const order = await readExport(caller, { id })
  if (order.status !== 'done') throw new DomainError('invalid', { faults: order.fault ? [order.fault] : [] })
  return { ...(await fetchExport(caller, { id })), order }
}
