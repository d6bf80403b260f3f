import type { ReactNode } from 'react'
import { requireUser, runQuery } from '@/app/_entry/page'
import { ExportJobs } from '@/components/exports/export-jobs'
import { ExportLink } from '@/components/exports/export-link'
import { type ExportChoice, exportUrl, formatGroups } from '@/components/exports/formats'
import { buttonClass } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { SegmentedLinks } from '@/components/ui/segmented'
import { summaryPath, withQuery } from '@/lib/addresses'
import { type SummaryForm, summaryForms } from '@/lib/documents/summary-content'
import { listTemplates } from '@/lib/exports/list-templates'

/**
 * Every way to hand the summary in or go on with it, with the templates of the office for whom they are: plain links,
 * followed on the page where scripts run. Links ask for the form that is shown.
 */
export async function SummaryExportSection({ id, form }: { id: string; form: SummaryForm }) {
  const { words, locale, can } = await requireUser()
  const templates = can('template.read') ? (await runQuery(listTemplates, {})).items : null
  const { exports } = words
  const { forms } = words.composer
  const link = (asked: ExportChoice, children: ReactNode, className: string) => {
    const request = { ...asked, form }
    return (
      <ExportLink href={exportUrl(id, locale, request)} request={request} className={className}>
        {children}
      </ExportLink>
    )
  }
  const entry = (request: ExportChoice) => (
    <li key={request.template ?? request.format} className="py-1">
      {link(request, request.name, 'link touch inline-block')}
      <span className="block text-ink-3 text-sm">{exports.formats[request.format].text}</span>
    </li>
  )
  return (
    <section aria-labelledby="export" className="no-print mb-8 border-line border-y py-3">
      <h2 id="export" className="sr-only">
        {exports.title}
      </h2>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <SegmentedLinks
          label={exports.form}
          options={summaryForms.map((one) => ({
            href: withQuery(summaryPath(id), { form: one }),
            label: forms[one].name,
            title: forms[one].text,
            current: one === form,
          }))}
        />
        {link(
          { format: 'docx', name: exports.formats.docx.name },
          <>
            <Icon name="download" /> {exports.word}
          </>,
          buttonClass({ variant: 'primary' }),
        )}
        <details className="min-w-0 sm:flex-1 max-sm:open:order-last max-sm:open:basis-full">
          <summary className="bare touch inline-flex min-h-9 items-center gap-1.5 text-ink-2 hover:text-ink">
            {exports.others} <Icon name="down" />
          </summary>
          <div className="mt-2 grid gap-x-8 gap-y-4 md:grid-cols-3">
            {formatGroups.map((group) => (
              <section key={group.name} aria-labelledby={`export-${group.name}`}>
                <h3 id={`export-${group.name}`} className="mb-1 font-medium text-ink-3 text-sm">
                  {exports.groups[group.name]}
                </h3>
                <ul>
                  {group.formats.map((format) => entry({ format, name: exports.formats[format].name }))}
                  {group.name === 'submit'
                    ? templates?.map(({ id: template, name }) =>
                        entry({ format: 'docx-template', name, template }),
                      )
                    : null}
                </ul>
                {group.name === 'submit' && templates ? (
                  <a href={'/summaries/templates'} className="link text-sm">
                    {exports.manageTemplates}
                  </a>
                ) : null}
              </section>
            ))}
          </div>
        </details>
        <a href={summaryPath(id, 'exports')} className={buttonClass({ variant: 'quiet' })}>
          {exports.history}
        </a>
      </div>
      <ExportJobs id={id} locale={locale} words={exports} />
    </section>
  )
}
