import type { Route } from 'next'
import { enter } from '@/app/_entry/page'
import { ActivityFilter } from '@/components/activity/activity-filter'
import { EntryList } from '@/components/activity/entry-list'
import { shownEntry } from '@/components/activity/shown-entry'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import type { Entry } from '@/lib/activity/entry'
import { type Kind, kinds } from '@/lib/activity/schema'

type Search = Record<string, string | string[] | undefined>
export type Asked = { kind?: Kind; name?: string; from?: string; to?: string; cursor?: string }

const day = /^\d{4}-\d{2}-\d{2}$/

/** What the address asks of the activity; what is not of the right form counts as absent. */
export function readAsked(search: Search): Asked {
  const one = (name: string) => [search[name]].flat()[0]?.trim() || undefined
  const date = (name: string) => (day.test(one(name) ?? '') ? one(name) : undefined)
  return {
    kind: kinds.find((kind) => kind === one('kind')),
    name: one('name')?.slice(0, 60),
    from: date('from'),
    to: date('to'),
    cursor: one('cursor'),
  }
}

type Props = {
  found: { items: Entry[]; nextCursor: string | null }
  asked: Asked
  path: string
  /** Of the same as a file. */
  file: string
  person?: string
  /** In a report, what is beyond reports never comes up. */
  inReport?: boolean
}

/** The activity with its filter, its file and the way to earlier deeds. */
export async function ActivitySection({ found, asked, path, file, person, inReport }: Props) {
  const { words, locale, now } = await enter()
  const { activity } = words
  const { cursor, ...filter } = asked
  const address = (base: string, more: Record<string, string | undefined> = {}) => {
    const kept = Object.entries({ person, ...filter, ...more }).filter((pair) => pair[1] !== undefined)
    return `${base}?${new URLSearchParams(kept as [string, string][])}`
  }
  const narrowed = Object.values(filter).some(Boolean)
  const about = inReport ? kinds.filter((kind) => kind !== 'people' && kind !== 'summary') : [...kinds]
  return (
    <>
      <ActivityFilter
        action={path}
        words={activity}
        kinds={about}
        chosen={filter}
        byName={!person}
        hidden={{ person }}
        clear={narrowed ? `${path}${person ? `?person=${encodeURIComponent(person)}` : ''}` : null}
      />
      {found.items.length > 0 ? (
        <>
          <EntryList
            label={activity.title}
            entries={found.items.map((entry) => shownEntry(entry, words, locale))}
            now={now}
            locale={locale}
          />
          <p className="no-print mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-3 text-sm">
            <a href={address(file, { locale })} download className="link">
              {activity.export}
            </a>
            <span>{activity.exportHint}</span>
          </p>
        </>
      ) : (
        <EmptyState
          title={narrowed ? activity.none : activity.noneYet}
          text={narrowed ? activity.noneText : undefined}
        />
      )}
      <Pagination
        label={activity.pages}
        first={cursor ? { href: address(path) as Route, label: activity.first } : undefined}
        next={
          found.nextCursor
            ? { href: address(path, { cursor: found.nextCursor }) as Route, label: activity.older }
            : undefined
        }
      />
    </>
  )
}
