import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { StaticHtml } from '@/app/_entry/static-html'
import { parseFilters, toAddress } from '@/app/(workspace)/_takeaways/filters'
import { restoreAction, stepAction } from '@/app/(workspace)/takeaways/actions'
import { FilterForm } from '@/components/takeaways/filter-form'
import { StepButtons } from '@/components/takeaways/step-buttons'
import { TakeawayRow } from '@/components/takeaways/takeaway-row'
import { Button } from '@/components/ui/button'
import { DeletedNotice } from '@/components/ui/deleted-notice'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { List } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { withQuery } from '@/lib/addresses'
import { titleOf } from '@/lib/i18n/title'
import { browseTakeaways } from '@/lib/takeaways/browse-takeaways'
import { type TakeawayKind, type TakeawayOrder, takeawayKinds } from '@/lib/takeaways/schema'

export const generateMetadata = pageTitle((words) => words.takeaways.title)

export default async function TakeawaysPage({ searchParams }: PageProps<'/takeaways'>) {
  const { words, locale, fill, can } = await requireUser()
  const search = await searchParams
  const { arrange, cursor, ...chosen } = parseFilters(search)
  const list = await runQuery(browseTakeaways, {
    ...chosen,
    kind: chosen.kind as TakeawayKind,
    order: chosen.order as TakeawayOrder,
    cursor,
    limit: 100,
  })
  const { takeaways, shell } = words
  const toLabel = (name: string, count: number) => fill(takeaways.countWithKind, { name, count })
  const inOrder = !chosen.order || chosen.order === 'report'
  const report = chosen.report ?? (list.reports.length === 1 ? list.reports[0]?.slug : undefined)
  const isFiltered = Boolean(chosen.kind || chosen.theme || chosen.q || chosen.open || chosen.report)
  const arranging = arrange === 'true' && list.can.edit && inOrder
  const choosing = can('summary.create') && !arranging && list.items.length > 0
  const deleted = { id: [search.deleted ?? []].flat()[0], name: [search.name ?? []].flat()[0] }
  const newOne =
    list.can.edit && report ? (
      <LinkButton href={withQuery('/takeaways/new', { report })} variant="primary">
        {takeaways.new}
      </LinkButton>
    ) : null
  const rows = (
    <List label={takeaways.title}>
      {list.items.map((takeaway) => (
        <TakeawayRow
          key={takeaway.id}
          takeaway={takeaway}
          kind={takeaways.kinds[takeaway.kind]}
          locale={locale}
          nested={inOrder && takeaway.parentId !== null}
          choose={
            choosing ? { form: 'choose', label: fill(takeaways.select, { code: takeaway.code }) } : undefined
          }
          facts={[
            ...(takeaway.discussion.openThreads > 0
              ? [fill(takeaways.openThreads, { count: takeaway.discussion.openThreads })]
              : []),
            ...(takeaway.discussion.comments > 0
              ? [fill(takeaways.discussion, { comments: takeaway.discussion.comments })]
              : []),
          ]}
          end={
            arranging ? (
              <StepButtons
                action={stepAction}
                id={takeaway.id}
                labels={{
                  up: fill(takeaways.up, { code: takeaway.code }),
                  down: fill(takeaways.down, { code: takeaway.code }),
                }}
              />
            ) : null
          }
        />
      ))}
    </List>
  )
  return (
    <>
      <PageHeader
        title={takeaways.title}
        meta={fill(takeaways.count, { count: list.counts.total })}
        actions={
          <>
            {list.can.edit && inOrder && list.items.length > 1 ? (
              <LinkButton href={toAddress({ ...chosen, arrange: arranging ? undefined : 'true' })}>
                {arranging ? takeaways.arrangeDone : takeaways.arrange}
              </LinkButton>
            ) : null}
            {newOne}
          </>
        }
      />
      {deleted.id && list.can.edit ? (
        <DeletedNotice
          action={restoreAction}
          id={deleted.id}
          text={fill(takeaways.deleted, { name: (deleted.name ?? '').slice(0, 200) })}
          undo={takeaways.undo}
        />
      ) : null}
      <FilterForm
        words={takeaways}
        chosen={chosen}
        kinds={takeawayKinds.map((kind) => [kind, toLabel(takeaways.kinds[kind], list.counts.kinds[kind])])}
        themes={list.counts.themes.map(({ name, nameEn, count }) => [
          name,
          toLabel((locale === 'en' && nameEn) || name, count),
        ])}
        reports={list.reports.map((one) => [one.slug, titleOf(one, locale)])}
        moreReports={list.moreReports}
        clear={isFiltered ? '/takeaways' : null}
      />
      {list.items.length === 0 ? (
        <EmptyState
          title={isFiltered ? takeaways.empty : takeaways.none}
          text={isFiltered ? takeaways.emptyText : takeaways.noneText}
          action={newOne}
        />
      ) : (
        <>
          {choosing ? (
            <form
              id="choose"
              action="/summaries/new"
              method="get"
              className="no-print mb-2 flex flex-wrap items-center gap-3"
            >
              <Button type="submit" size="small">
                {takeaways.toSummary}
              </Button>
              <span className="text-ink-3 text-sm">{takeaways.toSummaryHint}</span>
            </form>
          ) : null}
          {arranging ? rows : <StaticHtml>{rows}</StaticHtml>}
        </>
      )}
      <Pagination
        label={shell.pages}
        first={cursor ? { href: toAddress({ ...chosen, arrange }), label: shell.first } : undefined}
        next={
          list.nextCursor
            ? { href: toAddress({ ...chosen, arrange, cursor: list.nextCursor }), label: shell.more }
            : undefined
        }
      />
    </>
  )
}
