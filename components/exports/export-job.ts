import type { ExportChoice } from '@/components/exports/formats'
import { apiPath } from '@/lib/addresses'
import type { FileWarnings } from '@/lib/exports/present'

export type ExportJob = {
  id: string
  status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  progress: number
  fault: string | null
  notes: FileWarnings | null
}

/** Why something could not be asked for, in the reader's words. */
export class ApiError extends Error {}

async function callApi(method: 'GET' | 'POST' | 'DELETE', path: string[], json?: object): Promise<unknown> {
  const response = await fetch(apiPath(...path), {
    method,
    headers: {
      'accept-language': document.documentElement.lang,
      ...(json ? { 'content-type': 'application/json' } : {}),
    },
    body: json && JSON.stringify(json),
  })
  if (response.status === 204) return null
  const body = await response.json()
  if (!response.ok) throw new ApiError(body.errors?.[0]?.detail ?? body.detail ?? response.statusText)
  return body
}

/** Has a summary made into a file; throws an `ApiError` that says why not. */
export function createExportJob(
  id: string,
  locale: string,
  { format, form, template }: ExportChoice,
): Promise<ExportJob> {
  return callApi('POST', ['summaries', id, 'exports'], {
    format,
    form,
    locale,
    template,
  }) as Promise<ExportJob>
}

export function cancelExportJob(jobId: string): Promise<unknown> {
  return callApi('DELETE', ['exports', jobId])
}

/** Milliseconds between two looks: short ones at first, as most exports take a second. */
const pollDelaysMs = [300, 500, 800, 1200, 2000]
/** So many looks in a row may fail before it is given up. */
const maxFailures = 5

/** Polls an export job until it is over and passes on each state; ends early when the signal says so. */
export async function pollExportJob(job: ExportJob, onUpdate: (job: ExportJob) => void, signal: AbortSignal) {
  let failures = 0
  for (let attempt = 0; !signal.aborted; attempt++) {
    await new Promise((done) => setTimeout(done, pollDelaysMs[Math.min(attempt, pollDelaysMs.length - 1)]))
    if (signal.aborted) return
    try {
      const now = (await callApi('GET', ['exports', job.id])) as ExportJob
      failures = 0
      if (signal.aborted) return
      onUpdate(now)
      if (now.status !== 'waiting' && now.status !== 'running') return
    } catch (error) {
      failures += 1
      if (error instanceof ApiError || failures > maxFailures) throw error
    }
  }
}

/** Where the file of a finished job is. */
export const exportFileUrl = (jobId: string) => apiPath('exports', jobId, 'file')

/** Has the browser save the file. */
export function downloadFile(jobId: string): void {
  const link = document.createElement('a')
  link.href = exportFileUrl(jobId)
  link.download = ''
  document.body.append(link)
  link.click()
  link.remove()
}
