import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { StaticFilter } from '@/app/_entry/static-filter'
import { StaticHtml } from '@/app/_entry/static-html'
import { ChosenThread } from '@/app/(workspace)/_discussion/chosen-thread'
import { OpenThreadFilter } from '@/components/discussion/open-thread-filter'
import { OpenThreadRow } from '@/components/discussion/open-thread-row'
import { EmptyState } from '@/components/ui/empty-state'
import { ListShortcuts } from '@/components/ui/list-shortcuts'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { ShortcutList } from '@/components/ui/shortcut-list'
import { withQuery } from '@/lib/addresses'
import { listOpenThreads } from '@/lib/discussion/list-open-threads'
import { dayMs } from '@/lib/duration'
import { titleOf } from '@/lib/i18n/title'
import { toUuid } from '@/lib/uuid'

const filterNames = ['report', 'kind', 'mine', 'waiting'] as const
/** A thread with more comments is read from its newest on. */
const longThread = 50

export const generateMetadata = pageTitle((words) => words.threads.title)

export default async function ThreadsPage({ searchParams }: PageProps<'/threads'>) {
  const { words, locale, now, fill } = await requireUser()
  const search = await searchParams
  const one = (name: string) => [search[name]].flat()[0] || undefined
  const chosen = Object.fromEntries(filterNames.map((name) => [name, one(name)]))
  const cursor = one('cursor')
  const threadId = toUuid(one('thread'))
  const list = await runQuery(listOpenThreads, { ...chosen, kind: chosen.kind as 'takeaway', cursor })
  const { threads, ui } = words
  const kinds = { takeaway: threads.takeaway, ...words.annotations.kinds }
  const toAddress = (more: Record<string, string | undefined>) =>
    withQuery('/threads', { ...chosen, cursor, ...more })
  const isFiltered = filterNames.some((name) => chosen[name])
  // All of a report are counted at no cost; what is narrowed further only where it stands on one page.
  const isWhole = !cursor && !list.nextCursor
  const isNarrowed = filterNames.some((name) => name !== 'report' && chosen[name])
  const count = isNarrowed ? (isWhole ? list.items.length : null) : list.total
  const namesReport = list.reports.length > 1 && !chosen.report
  const shortcuts = [
    { key: 'j', label: ui.shortcuts.next },
    { key: 'k', label: ui.shortcuts.previous },
    { key: 'r', label: threads.reply },
    { key: 'e', label: threads.resolve },
    { key: '?', label: ui.shortcuts.help },
  ]
  const toThreadRow = (thread: (typeof list.items)[number]) => {
    const days = Math.round((now.getTime() - thread.createdAt.getTime()) / dayMs)
    return (
      <OpenThreadRow
        key={thread.id}
        thread={thread}
        href={toAddress({ thread: thread.id })}
        current={thread.id === threadId}
        kind={thread.annotation ? kinds[thread.annotation.kind] : undefined}
        facts={[
          days > 0 ? fill(threads.age, { count: days }) : threads.today,
          fill(words.discussion.count, { count: thread.commentCount }),
          ...(namesReport ? [titleOf(thread.report, locale)] : []),
        ]}
        noWords={threads.noWords}
        now={now}
        locale={locale}
      />
    )
  }
  return (
    <>
      <PageHeader
        title={threads.title}
        meta={count === null ? null : <span role="status">{fill(threads.count, { count })}</span>}
      />
      <div className="panes" data-open={threadId ? '' : undefined}>
        <StaticFilter>
          <OpenThreadFilter
            words={threads}
            ui={ui}
            reportLabel={words.takeaways.report}
            chosen={chosen}
            kinds={Object.entries(kinds)}
            reports={list.reports.map((report) => [report.slug, titleOf(report, locale)])}
            toAddress={(filters) => withQuery('/threads', filters)}
          />
        </StaticFilter>
        <div className="panes-list">
          {list.items.length > 0 ? (
            <StaticHtml>
              <ul id="threads" aria-label={threads.title} className="threads">
                {list.items.map(toThreadRow)}
              </ul>
            </StaticHtml>
          ) : (
            <EmptyState
              title={isFiltered || cursor ? threads.noMatches : threads.empty}
              text={isFiltered || cursor ? threads.noMatchesText : threads.emptyText}
            />
          )}
          <Pagination
            label={ui.pages}
            first={cursor ? { href: toAddress({ cursor: undefined }), label: ui.first } : undefined}
            next={
              list.nextCursor ? { href: toAddress({ cursor: list.nextCursor }), label: ui.next } : undefined
            }
          />
        </div>
        <section
          id="thread"
          aria-label={threadId ? undefined : threads.title}
          aria-labelledby={threadId ? 'thread-title' : undefined}
          className="panes-detail"
        >
          {threadId ? (
            <ChosenThread
              id={threadId}
              order={
                (list.items.find(({ id }) => id === threadId)?.commentCount ?? 0) > longThread
                  ? 'newest'
                  : 'oldest'
              }
              back={toAddress({})}
              here={toAddress({ thread: threadId })}
            />
          ) : (
            <>
              <p className="mb-4 text-ink-2">{threads.choose}</p>
              <ShortcutList shortcuts={shortcuts} />
            </>
          )}
        </section>
      </div>
      <ListShortcuts
        list="threads"
        opensAt="(min-width: 64rem)"
        shortcuts={shortcuts}
        controls={{
          r: '#thread textarea[name=body], #thread a[data-open=write]',
          e: '#thread button[name=do][value^="resolve "]',
        }}
        words={{ title: ui.shortcuts.title, close: ui.close }}
      />
    </>
  )
}
