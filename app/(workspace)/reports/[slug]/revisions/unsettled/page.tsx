import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { reportTrail } from '@/app/(workspace)/_reports/trail'
import { settledMessage } from '@/app/(workspace)/_revisions/settled-message'
import { settleListAction } from '@/app/(workspace)/reports/[slug]/revisions/actions'
import { SentenceCard } from '@/components/revisions/sentence-card'
import { SettleButton } from '@/components/revisions/settle-button'
import { SettleList } from '@/components/revisions/settle-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Tabs } from '@/components/ui/tabs'
import { reportPath, withQuery } from '@/lib/addresses'
import { listUnsettled } from '@/lib/revisions/list-unsettled'

export const generateMetadata = pageTitle((words) => words.revisions.unsettled)

export default async function UnsettledPage({
  params,
  searchParams,
}: PageProps<'/reports/[slug]/revisions/unsettled'>) {
  const { words, locale, fill } = await requireUser()
  const [{ slug }, search] = await Promise.all([params, searchParams])
  const one = (name: string) => [search[name]].flat()[0] || undefined
  const state = one('state') === 'settled' ? 'settled' : 'waiting'
  const listed = await runQuery(listUnsettled, { slug, state, cursor: one('cursor') })
  const { report, revision, counts, groups, items, nextCursor } = listed
  const { revisions, shell } = words
  const base = reportPath(slug, 'revisions', 'unsettled')
  const address = (more: Record<string, string>) => withQuery(base, { state, ...more })
  const done = one('done')
  const undo = one('undo')
  const doneMessage =
    done &&
    settledMessage(revisions, fill, {
      status: done,
      count: Number(one('count')) || undefined,
      value: one('value'),
    })
  return (
    <>
      <PageHeader
        {...reportTrail(
          words,
          { ...report, slug, locale },
          { href: reportPath(slug, 'revisions'), label: revisions.title },
        )}
        title={revisions.unsettled}
        meta={revisions.unsettledHint}
      />
      <Tabs
        label={revisions.unsettled}
        tabs={[
          { href: base, label: revisions.waiting, current: state === 'waiting', count: counts.waiting },
          {
            href: withQuery(base, { state: 'settled' }),
            label: revisions.settled,
            current: state === 'settled',
            count: counts.settled,
          },
        ]}
      />
      <SettleList
        action={settleListAction}
        fields={{ slug, revision, state, cursor: one('cursor') ?? '' }}
        stamp={items.map(({ id, settled }) => `${id}${settled?.at.getTime() ?? ''}`).join()}
        words={{
          undo: revisions.undo,
          offline: revisions.offline,
          keys: items.some(({ can }) => can.settle) ? revisions.settleKeys : '',
        }}
      >
        {doneMessage ? (
          <Notice
            tone="success"
            className="mt-4"
            action={undo ? <SettleButton act={undo}>{revisions.undo}</SettleButton> : null}
          >
            {doneMessage}
          </Notice>
        ) : null}
        {items.length > 0 ? (
          <ul aria-label={revisions[state]} className="flex flex-col gap-6">
            {groups.map(({ parts, ranges }) => (
              <SentenceCard
                key={ranges[0]?.id}
                parts={parts}
                ranges={ranges}
                context={{ slug, words, locale, fill }}
              />
            ))}
          </ul>
        ) : state === 'waiting' ? (
          <EmptyState title={revisions.noneWaiting} text={revisions.noneWaitingText} />
        ) : (
          <EmptyState title={revisions.noneReviewed} />
        )}
      </SettleList>
      <Pagination
        label={shell.pages}
        first={one('cursor') ? { href: address({}), label: shell.first } : undefined}
        next={nextCursor ? { href: address({ cursor: nextCursor }), label: shell.more } : undefined}
      />
    </>
  )
}
