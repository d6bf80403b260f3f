import type { Metadata, Route } from 'next'
import { enter, show } from '@/app/_entry/page'
import { reader } from '@/app/_entry/visitor'
import { restoreAction, stepAction } from '@/app/(workspace)/takeaways/actions'
import { addressOf, filtersOf } from '@/app/(workspace)/takeaways/address'
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
import { listTakeaways } from '@/lib/takeaways/list-takeaways'
import { kinds, type TakeawayKind, type TakeawayOrder } from '@/lib/takeaways/schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await reader()).words.takeaways.title }
}

export default async function TakeawaysPage({ searchParams }: PageProps<'/takeaways'>) {
  const { words, locale, fill, can } = await enter()
  const search = await searchParams
  const { arrange, cursor, ...chosen } = filtersOf(search)
  const list = await show(listTakeaways, {
    ...chosen,
    kind: chosen.kind as TakeawayKind,
    order: chosen.order as TakeawayOrder,
    cursor,
    limit: 100,
  })
  const { takeaways, shell } = words
  const english = locale === 'en'
  const named = (name: string, count: number) => fill(takeaways.countWithKind, { name, count })
  const inOrder = !chosen.order || chosen.order === 'report'
  const report = chosen.report ?? (list.reports.length === 1 ? list.reports[0]?.slug : undefined)
  const narrowed = Boolean(chosen.kind || chosen.theme || chosen.q || chosen.open || chosen.report)
  const arranging = arrange === 'true' && list.can.edit && inOrder
  const choosing = can('summary.create') && !arranging && list.items.length > 0
  const deleted = { id: [search.deleted ?? []].flat()[0], name: [search.name ?? []].flat()[0] }
  const newOne =
    list.can.edit && report ? (
      <LinkButton href={`/takeaways/new?report=${report}` as Route} variant="primary">
        {takeaways.new}
      </LinkButton>
    ) : null
  return (
    <>
      <PageHeader
        title={takeaways.title}
        meta={fill(takeaways.count, { count: list.counts.total })}
        actions={
          <>
            {list.can.edit && inOrder && list.items.length > 1 ? (
              <LinkButton href={addressOf({ ...chosen, arrange: arranging ? undefined : 'true' }) as Route}>
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
        kinds={kinds.map((kind) => ({
          value: kind,
          label: named(takeaways.kinds[kind], list.counts.kinds[kind]),
        }))}
        themes={list.counts.themes.map(({ name, nameEn, count }) => ({
          value: name,
          label: named((english && nameEn) || name, count),
        }))}
        reports={list.reports.map(({ slug, title, titleEn }) => ({
          value: slug,
          label: (english && titleEn) || title,
        }))}
        moreReports={list.moreReports}
        clear={narrowed ? '/takeaways' : null}
      />
      {list.items.length === 0 ? (
        <EmptyState
          title={narrowed ? takeaways.empty : takeaways.none}
          text={narrowed ? takeaways.emptyText : takeaways.noneText}
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
          <List label={takeaways.title}>
            {list.items.map((one) => (
              <TakeawayRow
                key={one.id}
                takeaway={one}
                kind={takeaways.kinds[one.kind]}
                locale={locale}
                nested={inOrder && one.parentId !== null}
                choose={
                  choosing ? { form: 'choose', label: fill(takeaways.choose, { code: one.code }) } : undefined
                }
                facts={[
                  ...(one.discussion.openThreads > 0
                    ? [fill(takeaways.openThreads, { count: one.discussion.openThreads })]
                    : []),
                  ...(one.discussion.comments > 0
                    ? [fill(takeaways.discussion, { comments: one.discussion.comments })]
                    : []),
                ]}
                end={
                  arranging ? (
                    <StepButtons
                      action={stepAction}
                      id={one.id}
                      up={fill(takeaways.up, { code: one.code })}
                      down={fill(takeaways.down, { code: one.code })}
                    />
                  ) : null
                }
              />
            ))}
          </List>
        </>
      )}
      <Pagination
        label={shell.pages}
        first={cursor ? { href: addressOf({ ...chosen, arrange }), label: shell.first } : undefined}
        next={
          list.nextCursor
            ? { href: addressOf({ ...chosen, arrange, cursor: list.nextCursor }), label: shell.more }
            : undefined
        }
      />
    </>
  )
}
