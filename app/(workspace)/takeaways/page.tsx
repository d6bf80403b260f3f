import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { StaticFilter } from '@/app/_entry/static-filter'
import { StaticHtml } from '@/app/_entry/static-html'
import { parseFilters, toAddress } from '@/app/(workspace)/_takeaways/filters'
import { restoreAction, stepAction } from '@/app/(workspace)/takeaways/actions'
import { SELECTION_FORM_ID } from '@/components/takeaways/selection-form'
import { StepButtons } from '@/components/takeaways/step-buttons'
import { TakeawayFilter } from '@/components/takeaways/takeaway-filter'
import { groupTakeaways } from '@/components/takeaways/takeaway-groups'
import { TakeawayRow } from '@/components/takeaways/takeaway-row'
import { TakeawaySelection } from '@/components/takeaways/takeaway-selection'
import { DeletedNotice } from '@/components/ui/deleted-notice'
import { EmptyState } from '@/components/ui/empty-state'
import { KindShape } from '@/components/ui/kind-mark'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { RememberFolds } from '@/components/ui/remember-folds'
import { withQuery } from '@/lib/addresses'
import { zhTakeaways } from '@/lib/i18n/takeaways'
import { nameOf, titleOf } from '@/lib/i18n/title'
import { browseTakeaways } from '@/lib/takeaways/browse-takeaways'
import { type TakeawayKind, type TakeawayOrder, takeawayKinds } from '@/lib/takeaways/schema'

export const generateMetadata = pageTitle((words) => words.takeaways.title)

export default async function TakeawaysPage({ searchParams }: PageProps<'/takeaways'>) {
  const { words, locale, fill, can } = await requireUser()
  const search = await searchParams
  const { arrange, cursor, ...chosen } = parseFilters(search)
  const order = chosen.order ?? 'kind'
  const list = await runQuery(browseTakeaways, {
    ...chosen,
    kind: chosen.kind as TakeawayKind,
    order: order as TakeawayOrder,
    cursor,
    limit: 100,
  })
  const { takeaways, shell } = words
  const report = chosen.report ?? (list.reports.length === 1 ? list.reports[0]?.slug : undefined)
  const isFiltered = Boolean(
    chosen.kind || chosen.theme || chosen.q || chosen.open || chosen.top || chosen.report,
  )
  const arranging = arrange === 'true' && list.can.edit && order === 'report'
  const choosing = can('summary.create') && !arranging
  const deleted = { id: [search.deleted ?? []].flat()[0], name: [search.name ?? []].flat()[0] }
  const newOne =
    list.can.edit && report ? (
      <LinkButton href={withQuery('/takeaways/new', { report })} variant="primary">
        {takeaways.new}
      </LinkButton>
    ) : null
  const toTakeawayRow = (takeaway: (typeof list.items)[number], at: number, all: typeof list.items) => (
    <TakeawayRow
      key={takeaway.id}
      takeaway={takeaway}
      kind={order === 'kind' ? undefined : takeaways.kinds[takeaway.kind]}
      showsTheme={order !== 'theme' && takeaway.theme !== zhTakeaways.kinds[takeaway.kind]}
      locale={locale}
      nested={isNested(all, at, order)}
      choose={
        choosing
          ? { form: SELECTION_FORM_ID, label: fill(takeaways.select, { code: takeaway.code }) }
          : undefined
      }
      open={
        takeaway.discussion.openThreads > 0
          ? fill(takeaways.openThreads, { count: takeaway.discussion.openThreads })
          : undefined
      }
      comments={
        takeaway.discussion.comments > 0
          ? fill(takeaways.discussion, { comments: takeaway.discussion.comments })
          : undefined
      }
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
  )
  const rows =
    order === 'kind' || order === 'theme' ? (
      groupTakeaways(list.items, order, list.counts, takeaways, locale).map((group) => (
        <details key={group.id} id={group.id} className="group" open>
          <summary className="bare">
            <h2>
              {group.kind ? <KindShape kind={group.kind} className="me-2" /> : null}
              {group.name}
            </h2>
            <span className="tabular">{group.count}</span>
          </summary>
          <ul aria-label={group.name} className="points">
            {group.rows.map(toTakeawayRow)}
          </ul>
        </details>
      ))
    ) : (
      <ul aria-label={takeaways.title} className="points border-line border-y">
        {list.items.map(toTakeawayRow)}
      </ul>
    )
  return (
    <>
      <PageHeader
        title={takeaways.title}
        meta={<span role="status">{fill(takeaways.count, { count: list.counts.total })}</span>}
        actions={
          <>
            {list.can.edit && list.items.length > 1 ? (
              <LinkButton
                href={toAddress({ ...chosen, order: 'report', arrange: arranging ? undefined : 'true' })}
              >
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
      <StaticFilter>
        <TakeawayFilter
          words={takeaways}
          ui={words.ui}
          chosen={chosen}
          kinds={takeawayKinds.map((kind) => ({
            value: kind,
            name: takeaways.kinds[kind],
            count: list.counts.kinds[kind],
          }))}
          themes={list.counts.themes.map((theme) => ({
            value: theme.name,
            name: nameOf(theme, locale),
            count: theme.count,
          }))}
          reports={list.reports.map((one) => ({ value: one.slug, name: titleOf(one, locale) }))}
          moreReports={list.moreReports}
          withCount={(name, count) => fill(takeaways.countWithKind, { name, count })}
          toAddress={toAddress}
        />
      </StaticFilter>
      {list.items.length === 0 ? (
        <EmptyState
          title={isFiltered ? takeaways.empty : takeaways.none}
          text={isFiltered ? takeaways.emptyText : takeaways.noneText}
          action={newOne}
        />
      ) : arranging ? (
        rows
      ) : (
        <StaticHtml>{rows}</StaticHtml>
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
      {choosing ? <TakeawaySelection action="/summaries/new" words={takeaways} /> : null}
      <RememberFolds selector=".group" name="tashan.folded" />
    </>
  )
}

/** Below its parent, where rows stand in the order of the report and the parent is among them. */
function isNested(rows: { id: string; parentId: string | null }[], at: number, order: string): boolean {
  const parentId = rows[at]?.parentId
  if (!parentId || order === 'newest' || order === 'discussed') return false
  return order === 'report' || rows.slice(0, at).some(({ id }) => id === parentId)
}
