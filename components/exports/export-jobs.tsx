'use client'

import { Suspense, useEffect, useState } from 'react'
import { onExportRequest } from '@/components/exports/export-requests'
import type { ExportChoice } from '@/components/exports/formats'
import { lateComponent } from '@/components/ui/late-component'
import type { Messages } from '@/lib/i18n/messages'

const ExportJobRow = lateComponent(() => import('@/components/exports/export-job-row'))

type Props = { id: string; locale: string; words: Messages['exports'] }

/** The exports asked for on this page, each with how far it is. */
export function ExportJobs({ id, locale, words }: Props) {
  const [jobs, setJobs] = useState<(ExportChoice & { key: number })[]>([])
  useEffect(
    () =>
      onExportRequest((request) =>
        setJobs((now) => [...now, { ...request, key: (now.at(-1)?.key ?? 0) + 1 }]),
      ),
    [],
  )
  const remove = (key: number) => setJobs((now) => now.filter((job) => job.key !== key))
  return (
    <ul aria-label={words.jobs} hidden={jobs.length === 0} className="mt-3 flex flex-col gap-2">
      <Suspense>
        {jobs.map(({ key, ...request }) => (
          <ExportJobRow
            key={key}
            id={id}
            locale={locale}
            request={request}
            words={words}
            onRemove={() => remove(key)}
          />
        ))}
      </Suspense>
    </ul>
  )
}
