import { requireUser, runQuery } from '@/app/_entry/page'
import { ExportSection } from '@/components/exports/export-section'
import type { SummaryForm } from '@/lib/documents/summary-content'
import { listTemplates } from '@/lib/exports/list-templates'

/** Every way to hand a summary in, with the templates of the office for whom they are. */
export async function SummaryExportSection({ id, form }: { id: string; form: SummaryForm }) {
  const { words, locale, can } = await requireUser()
  const templates = can('template.read') ? (await runQuery(listTemplates, {})).items : null
  return (
    <ExportSection
      id={id}
      locale={locale}
      form={form}
      forms={words.composer.forms}
      words={words.exports}
      templates={templates}
    />
  )
}
