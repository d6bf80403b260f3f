'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import type { Wanted } from '@/components/exports/formats'
import { onWish } from '@/components/exports/wish'
import type { Messages } from '@/lib/i18n/messages'

const ExportJob = lazy(() => import('@/components/exports/export-job'))

type Props = { id: string; locale: string; words: Messages['exports'] }

/** The exports asked for on this page, each with how far it is. */
export function ExportDesk({ id, locale, words }: Props) {
  const [jobs, setJobs] = useState<(Wanted & { key: number })[]>([])
  useEffect(
    () => onWish((wanted) => setJobs((now) => [...now, { ...wanted, key: (now.at(-1)?.key ?? 0) + 1 }])),
    [],
  )
  const drop = (key: number) => setJobs((now) => now.filter((job) => job.key !== key))
  return (
    <ul aria-label={words.jobs} hidden={jobs.length === 0} className="mt-3 flex flex-col gap-2">
      <Suspense>
        {jobs.map(({ key, ...wanted }) => (
          <ExportJob key={key} id={id} locale={locale} wanted={wanted} words={words} drop={() => drop(key)} />
        ))}
      </Suspense>
    </ul>
  )
}
