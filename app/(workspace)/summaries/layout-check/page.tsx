import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireUser } from '@/app/_entry/page'
import { loadPreferences } from '@/app/_entry/visitor'
import { checkLayoutAction } from '@/app/(workspace)/summaries/layout-check/actions'
import { LayoutForm } from '@/components/exports/layout-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeader } from '@/components/ui/page-header'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await loadPreferences()).words.exports.layoutTitle }
}

export default async function LayoutCheckPage() {
  const { words, can } = await requireUser()
  if (!can('layout.check')) forbidden()
  const { summaries, exports, layout } = words
  return (
    <>
      <PageHeader
        before={
          <Breadcrumbs label={summaries.title} trail={[{ href: '/summaries', label: summaries.title }]} />
        }
        title={exports.layoutTitle}
        meta={exports.layoutText}
      />
      <LayoutForm action={checkLayoutAction} words={exports} items={layout.items} />
    </>
  )
}
