import { wordFileRules } from '@/app/_entry/file-rules'
import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { summaryTrail } from '@/app/(workspace)/_summaries/trail'
import { deleteTemplateAction, uploadTemplateAction } from '@/app/(workspace)/summaries/templates/actions'
import { TemplateForm } from '@/components/exports/template-form'
import { buttonClass } from '@/components/ui/button'
import { ChineseText } from '@/components/ui/chinese-text'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { EmptyState } from '@/components/ui/empty-state'
import { List, ListRow } from '@/components/ui/list'
import { DoneNotice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { Timestamp } from '@/components/ui/timestamp'
import { apiPath, withQuery } from '@/lib/addresses'
import { templateFieldNames, templateFields } from '@/lib/documents/template-fields'
import { listTemplates } from '@/lib/exports/list-templates'

export const generateMetadata = pageTitle((words) => words.exports.templatesTitle)

export default async function TemplatesPage({ searchParams }: PageProps<'/summaries/templates'>) {
  const user = await requireUser()
  const { words, now, locale, fill } = user
  const [{ items, can }, search] = await Promise.all([runQuery(listTemplates, {}), searchParams])
  const { summaries, exports } = words
  const done = { uploaded: exports.templateUploaded, deleted: exports.templateDeleted }[
    String([search.done].flat()[0])
  ]
  return (
    <>
      <PageHeader {...summaryTrail(words)} title={exports.templatesTitle} meta={exports.templatesText} />
      <DoneNotice text={done} />
      {items.length > 0 ? (
        <List label={exports.templatesTitle}>
          {items.map(({ id, name, fileName, createdAt, createdBy }) => (
            <ListRow
              key={id}
              meta={
                <>
                  <ChineseText className="[overflow-wrap:anywhere]">{fileName}</ChineseText>
                  <ChineseText>{fill(exports.templateBy, { name: createdBy.name })}</ChineseText>
                  <Timestamp date={createdAt} now={now} locale={locale} />
                </>
              }
              end={
                <>
                  <a
                    href={withQuery(apiPath('templates', id, 'print'), { locale })}
                    download
                    aria-label={fill(exports.testPrintOf, { name })}
                    className={buttonClass({ size: 'small' })}
                  >
                    {exports.testPrint}
                  </a>
                  {can.manage ? (
                    <ConfirmForm
                      action={deleteTemplateAction}
                      fields={{ id }}
                      label={exports.templateDelete}
                      title={fill(exports.templateDeleteTitle, { name })}
                      text={exports.templateDeleteText}
                      cancel={summaries.cancel}
                      size="small"
                    />
                  ) : null}
                </>
              }
            >
              <ChineseText className="font-medium">{name}</ChineseText>
            </ListRow>
          ))}
        </List>
      ) : (
        <EmptyState
          title={exports.templatesNone}
          text={can.manage ? exports.templatesNoneText : exports.templatesNoneReader}
        />
      )}
      {can.manage ? (
        <Section
          id="upload"
          title={exports.templateUpload}
          className="mt-10"
          headingClass="mb-3 font-serif text-xl"
        >
          <TemplateForm action={uploadTemplateAction} words={exports} rules={wordFileRules(user)} />
        </Section>
      ) : null}
      <Section
        id="placeholders"
        title={exports.placeholders}
        className="mt-10 max-w-3xl"
        headingClass="font-serif text-xl"
      >
        <p className="mt-1 mb-3 text-ink-2 text-sm">
          {exports.placeholdersText.replace('{example}', '{{标题}}')}
        </p>
        <Table
          caption={exports.placeholders}
          columns={[exports.placeholder, { label: exports.placeholderIs, wide: true }]}
          rows={templateFields.map((field) => ({
            key: field,
            cells: [
              <span key="name" className="flex flex-wrap gap-x-3">
                {templateFieldNames[field].map((name, at) => (
                  <code key={name} lang={at === 0 ? 'zh-CN' : 'en'} className="whitespace-nowrap">
                    {`{{${name}}}`}
                  </code>
                ))}
              </span>,
              exports.placeholderOf[field],
            ],
          }))}
        />
      </Section>
    </>
  )
}
