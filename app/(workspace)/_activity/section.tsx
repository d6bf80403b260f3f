import { requireUser } from '@/app/_entry/page'
import { StaticFilter } from '@/app/_entry/static-filter'
import { StaticHtml } from '@/app/_entry/static-html'
import { ActivityList } from '@/components/activity/activity-list'
import { toActivityListItem } from '@/components/activity/activity-list-item'
import { EmptyState } from '@/components/ui/empty-state'
import { Input } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import { Pagination } from '@/components/ui/pagination'
import { Select } from '@/components/ui/select'
import type { ActivityEntry } from '@/lib/activity/present'
import { type ActivityKind, activityKinds } from '@/lib/activity/schema'
import { type SearchParams, withQuery } from '@/lib/addresses'

export type ActivityQuery = {
  kind?: ActivityKind
  name?: string
  from?: string
  to?: string
  cursor?: string
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/

/** What the address asks of the activity; what is not of the right form counts as absent. */
export function parseActivityQuery(search: SearchParams): ActivityQuery {
  const one = (name: string) => [search[name]].flat()[0]?.trim() || undefined
  const date = (name: string) => (isoDate.test(one(name) ?? '') ? one(name) : undefined)
  return {
    kind: activityKinds.find((kind) => kind === one('kind')),
    name: one('name')?.slice(0, 60),
    from: date('from'),
    to: date('to'),
    cursor: one('cursor'),
  }
}

type Props = {
  page: { items: ActivityEntry[]; nextCursor: string | null }
  query: ActivityQuery
  path: string
  /** Of the same as a file. */
  csvPath: string
  person?: string
  /** In a report, what is beyond reports never comes up. */
  inReport?: boolean
}

/** The activity with its filter, its file and the way to earlier events. */
export async function ActivitySection({ page, query, path, csvPath, person, inReport }: Props) {
  const { words, locale, now } = await requireUser()
  const { activity } = words
  const { cursor, ...filter } = query
  const address = (base: string, more: Record<string, string | undefined> = {}) =>
    withQuery(base, { person, ...filter, ...more })
  const isFiltered = Object.values(filter).some(Boolean)
  const shownKinds = inReport
    ? activityKinds.filter((kind) => kind !== 'people' && kind !== 'summary')
    : activityKinds
  return (
    <>
      <StaticFilter>
        <search className="no-print">
          <FilterForm
            action={path}
            className="filter-fields mb-5"
            hidden={{ person }}
            submit={activity.apply}
            clear={isFiltered ? { href: withQuery(path, { person }), label: activity.clear } : null}
          >
            <Select
              name="kind"
              label={activity.kind}
              defaultValue={filter.kind ?? ''}
              empty={activity.all}
              options={shownKinds.map((kind) => [kind, activity.kinds[kind]])}
            />
            {person ? null : (
              <Input name="name" label={activity.name} defaultValue={filter.name} maxLength={60} />
            )}
            <Input name="from" type="date" label={activity.from} defaultValue={filter.from} />
            <Input name="to" type="date" label={activity.to} defaultValue={filter.to} />
          </FilterForm>
        </search>
      </StaticFilter>
      {page.items.length > 0 ? (
        <>
          <StaticHtml>
            <ActivityList
              label={activity.title}
              entries={page.items.map((entry) => toActivityListItem(entry, words, locale))}
              now={now}
              locale={locale}
            />
          </StaticHtml>
          <p className="no-print mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-3 text-sm">
            <a href={address(csvPath, { locale })} download className="link">
              {activity.export}
            </a>
            <span>{activity.exportHint}</span>
          </p>
        </>
      ) : (
        <EmptyState
          title={isFiltered ? activity.none : activity.noneYet}
          text={isFiltered ? activity.noneText : undefined}
        />
      )}
      <Pagination
        label={activity.pages}
        first={cursor ? { href: address(path), label: activity.first } : undefined}
        next={
          page.nextCursor
            ? { href: address(path, { cursor: page.nextCursor }), label: activity.older }
            : undefined
        }
      />
    </>
  )
}
