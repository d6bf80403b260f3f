import { requestLocale } from '@/app/_entry/api-route'
import { fileResponse } from '@/app/_entry/download'
import { faultMessage } from '@/app/_entry/error-message'
import { exportJob } from '@/app/api/v1/schemas'
import { waitForExport } from '@/lib/exports/completion'
import { fetchExport } from '@/lib/exports/fetch-export'
import { readExport } from '@/lib/exports/read-export'
import type { Caller } from '@/lib/use-case'

type ExportView = Awaited<ReturnType<typeof readExport>>

/** An export with its fault as a sentence. */
export function presentExport(job: ExportView, request: Request) {
  return { ...job, fault: job.fault && faultMessage(job.fault, requestLocale(request)) }
}

/** Longer than this, an asker is told where to ask again; milliseconds. */
const timeoutMs = 60_000

/** Waits for an export and answers with its file; with 202 and where it will be, if that takes long; throws what it failed for. */
export async function exportFileResponse(
  job: ExportView,
  request: Request,
  caller: Caller,
): Promise<Response> {
  if (await waitForExport(job, timeoutMs)) return fileResponse(await fetchExport(caller, { id: job.id }))
  const now = await readExport(caller, { id: job.id })
  const headers = { location: `/api/v1/exports/${job.id}`, 'cache-control': 'no-store' }
  return Response.json(exportJob.parse(presentExport(now, request)), { status: 202, headers })
}
