import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireUser } from '@/app/_entry/page'
import { loadPreferences } from '@/app/_entry/visitor'
import { importAction } from '@/app/(workspace)/reports/actions'
import { ImportForm } from '@/components/reading/import-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPreferences()).words.reports.import }
}

export default async function ImportPage() {
  const { words, can } = await requireUser()
  if (!can('report.import')) forbidden()
  const { reports } = words
  return (
    <>
      <PageHeader
        before={
          <Breadcrumbs
            label={words.takeaways.breadcrumb}
            trail={[{ href: '/reports', label: reports.title }]}
          />
        }
        title={reports.import}
        meta={reports.importHint}
      />
      <ImportForm action={importAction} words={reports} />
    </>
  )
}
