import { useCallback, useEffect, useState } from 'react'
import {
  ApiError,
  cancelExportJob,
  createExportJob,
  downloadFile,
  type ExportJob,
  pollExportJob,
} from '@/components/exports/export-job'
import type { ExportChoice } from '@/components/exports/formats'

/** Asks for a file once, follows it and saves it; `again` asks anew after a failure. */
export function useExportJob(
  id: string,
  locale: string,
  { format, form, name, template }: ExportChoice,
  offline: string,
) {
  const [job, setJob] = useState<ExportJob | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks anew for the same
  useEffect(() => {
    const abort = new AbortController()
    const run = async () => {
      // Left before it began: an effect that runs twice asks once.
      await Promise.resolve()
      if (abort.signal.aborted) return
      const created = await createExportJob(id, locale, { format, form, name, template })
      const onUpdate = (now: ExportJob) => {
        setJob(now)
        if (now.status === 'done') downloadFile(now.id)
      }
      setJob(created)
      if (created.status === 'done') return onUpdate(created)
      await pollExportJob(created, onUpdate, abort.signal)
    }
    run().catch((error) => {
      if (!abort.signal.aborted) setFault(error instanceof ApiError ? error.message : offline)
    })
    return () => abort.abort()
  }, [id, locale, format, form, template, attempt])
  const retry = useCallback(() => {
    setJob(null)
    setFault(null)
    setAttempt((now) => now + 1)
  }, [])
  const cancel = useCallback(async () => {
    if (job) await cancelExportJob(job.id).catch(() => setFault(offline))
  }, [job, offline])
  const status = fault ? 'failed' : (job?.status ?? 'waiting')
  return { job, status, fault: fault ?? job?.fault ?? null, again: retry, cancel }
}
