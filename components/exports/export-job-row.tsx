'use client'

import { useCallback, useEffect, useState } from 'react'
import {
  ApiError,
  cancelExportJob,
  createExportJob,
  downloadFile,
  type ExportJob,
  exportFileUrl,
  pollExportJob,
} from '@/components/exports/export-job'
import { ExportWarnings } from '@/components/exports/export-warnings'
import type { ExportChoice } from '@/components/exports/formats'
import { Button, buttonClass } from '@/components/ui/button'
import type { Messages } from '@/lib/i18n/messages'

type Props = {
  id: string
  locale: string
  request: ExportChoice
  words: Messages['exports']
  onRemove: () => void
}

/** One export: how far it is, how to stop it, and the file. */
export default function ExportJobRow({ id, locale, request: wanted, words, onRemove: drop }: Props) {
  const { job, status, fault, again: retry, cancel } = useExportJob(id, locale, wanted, words.offline)
  const going = status === 'waiting' || status === 'running'
  const small = buttonClass({ size: 'small', variant: 'quiet' })
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-md border border-line bg-surface px-3 py-2 text-sm">
      <span className="font-medium">{wanted.name}</span>
      <span role="status" className={status === 'failed' ? 'text-danger' : 'text-ink-2'}>
        {status === 'done' ? words.saved : words.status[status]}
        {fault ? `：${fault}` : null}
      </span>
      {going ? (
        <progress
          aria-label={wanted.name}
          value={job && job.progress > 0 ? job.progress : undefined}
          max={100}
          className="bar min-w-24 flex-1"
        />
      ) : null}
      <span className="ms-auto flex items-center gap-1">
        {going && job ? (
          <Button
            size="small"
            variant="quiet"
            onClick={cancel}
            aria-label={words.cancelOf.replace('{name}', wanted.name)}
          >
            {words.cancel}
          </Button>
        ) : null}
        {status === 'done' && job ? (
          <a href={exportFileUrl(job.id)} download className={small}>
            {words.again}
          </a>
        ) : null}
        {status === 'failed' || status === 'cancelled' ? (
          <Button size="small" variant="quiet" onClick={retry}>
            {words.retry}
          </Button>
        ) : null}
        {going ? null : (
          <Button
            size="small"
            variant="quiet"
            onClick={drop}
            aria-label={words.closeOf.replace('{name}', wanted.name)}
          >
            {words.close}
          </Button>
        )}
      </span>
      {status === 'done' && job ? <ExportWarnings warnings={job.notes} words={words} /> : null}
    </li>
  )
}

/** Asks for a file once, follows it and saves it; `again` asks anew after a failure. */
function useExportJob(
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
