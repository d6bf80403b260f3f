import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { StaticHtml } from '@/app/_entry/static-html'
import { restoreSummaryAction } from '@/app/(workspace)/summaries/actions'
import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { ChineseText } from '@/components/ui/chinese-text'
import { DeletedNotice } from '@/components/ui/deleted-notice'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { List, ListRow } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { Timestamp } from '@/components/ui/timestamp'
import { summaryPath, withQuery } from '@/lib/addresses'
import { listSummaries } from '@/lib/summaries/list-summaries'

const views = ['all', 'mine', 'shared', 'deleted'] as const

export const generateMetadata = pageTitle((words) => words.summaries.title)

export default async function SummariesPage({ searchParams }: PageProps<'/summaries'>) {
  const { words, now, locale, fill, can } = await requireUser()
  const search = await searchParams
  const [cursor, asked, deleted] = [search.cursor, search.whose, search.deleted].map((one) => [one].flat()[0])
  const whose = views.find((one) => one === asked) ?? 'all'
  const found = await runQuery(listSummaries, { cursor, whose })
  const { summaries } = words
  const address = (view: string, cursor?: string) =>
    withQuery('/summaries', { whose: view === 'all' ? null : view, cursor })
  const write = found.can.create ? (
    <LinkButton href="/summaries/new" variant="primary">
      {summaries.new}
    </LinkButton>
  ) : null
  const list = (
    <List label={summaries.title}>
      {found.items.map((summary) => (
        <ListRow key={summary.id} className="flex flex-wrap items-baseline justify-between gap-x-6">
          <span className="flex min-w-0 flex-wrap items-baseline gap-x-2.5 gap-y-1">
            {whose === 'deleted' ? (
              <ChineseText className="font-medium">{summary.title}</ChineseText>
            ) : (
              <a href={summaryPath(summary.id)} className="link font-medium" lang="zh-CN">
                {summary.title}
              </a>
            )}
            {summary.template === 'study' ? null : (
              <Badge>{words.composer.templates[summary.template].name}</Badge>
            )}
            {summary.finishedAt ? <Badge tone="jade">{summaries.finished}</Badge> : null}
            {summary.grant ? <Badge>{summaries.grants[summary.grant]}</Badge> : null}
          </span>
          <span className="flex flex-wrap gap-x-4 text-ink-2 text-sm">
            <span>{fill(summaries.count, { count: summary.count })}</span>
            <span>
              {summaries.by} <span lang="zh-CN">{summary.owner.name}</span>
            </span>
            <span>
              {summaries.changed} <Timestamp date={summary.updatedAt} now={now} locale={locale} />
            </span>
            {whose === 'deleted' ? (
              <ActionForm action={restoreSummaryAction} fields={{ id: summary.id }}>
                <Button
                  type="submit"
                  size="small"
                  aria-label={fill(summaries.undeleteOf, { title: summary.title })}
                >
                  {summaries.undelete}
                </Button>
              </ActionForm>
            ) : null}
          </span>
        </ListRow>
      ))}
    </List>
  )
  const shown = whose === 'deleted' ? list : <StaticHtml>{list}</StaticHtml>
  return (
    <>
      <PageHeader title={summaries.title} meta={summaries.text} actions={write} />
      {deleted ? (
        <DeletedNotice
          action={restoreSummaryAction}
          id={deleted}
          text={summaries.deletedMessage}
          undo={summaries.undeleteUndo}
        />
      ) : null}
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <Tabs
          label={summaries.scope}
          tabs={views.map((one) => ({
            href: address(one),
            label: summaries[one],
            current: one === whose,
          }))}
        />
        {can('layout.check') ? (
          <span className="no-print flex gap-4 text-sm">
            <a href={'/summaries/templates'} className="link">
              {words.exports.templatesTitle}
            </a>
            <a href={'/summaries/layout-check'} className="link">
              {words.exports.layoutTitle}
            </a>
          </span>
        ) : null}
      </div>
      {found.items.length === 0 && whose === 'shared' ? (
        <EmptyState title={summaries.noneShared} text={summaries.noneSharedText} />
      ) : null}
      {found.items.length === 0 && whose === 'deleted' ? (
        <EmptyState title={summaries.noneDeleted} text={summaries.noneDeletedText} />
      ) : null}
      {found.items.length === 0 && (whose === 'all' || whose === 'mine') ? (
        <EmptyState
          title={summaries.none}
          text={write ? summaries.noneText : summaries.noneSharedText}
          action={write}
        />
      ) : null}
      {found.items.length > 0 ? shown : null}
      <Pagination
        label={summaries.pages}
        first={cursor ? { href: address(whose), label: summaries.first } : undefined}
        next={
          found.nextCursor ? { href: address(whose, found.nextCursor), label: summaries.more } : undefined
        }
      />
    </>
  )
}
