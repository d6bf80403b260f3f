import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { reportTrail } from '@/app/(workspace)/_reports/trail'
import { toConflictMessages, toSettleTarget } from '@/app/(workspace)/_revisions/settle-target'
import { SettledNotice } from '@/app/(workspace)/_revisions/settled-notice'
import { settleAction } from '@/app/(workspace)/reports/[slug]/revisions/actions'
import { SettleForm } from '@/components/revisions/settle-form'
import { UnsettledItem } from '@/components/revisions/unsettled-item'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { List } from '@/components/ui/list'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { SubmitButton } from '@/components/ui/submit-button'
import { Tabs } from '@/components/ui/tabs'
import { reportPath, withQuery } from '@/lib/addresses'
import { formatDateTime } from '@/lib/i18n/format'
import { listUnsettled } from '@/lib/revisions/list-unsettled'
import type { UnsettledRange } from '@/lib/revisions/present'

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
  const { report, revision, counts, items, nextCursor } = listed
  const { revisions, shell } = words
  const base = reportPath(slug, 'revisions', 'unsettled')
  const listPosition = { state, cursor: one('cursor') ?? '' }
  const address = (more: Record<string, string>) => withQuery(base, { state, ...more })
  const labels = (range: UnsettledRange) => ({
    old: fill(revisions.oldText, { number: range.old.revision }),
    new: fill(range.settled ? revisions.currentText : revisions.newText, { number: revision }),
    settled: range.settled
      ? fill(revisions.reviewedBy, {
          name: range.settled.by,
          date: formatDateTime(range.settled.at, locale),
          status: revisions[range.status],
        })
      : null,
  })
  return (
    <>
      <PageHeader
        {...reportTrail(
          words,
          { slug, title: report.title },
          { href: reportPath(slug, 'revisions'), label: revisions.title },
        )}
        title={revisions.unsettled}
        meta={revisions.unsettledHint}
      />
      <SettledNotice
        action={settleAction}
        words={revisions}
        status={one('done')}
        target={{
          slug,
          kind: one('kind') ?? '',
          id: one('id') ?? '',
          revision,
          settledAt: one('at') ?? '',
          ...listPosition,
        }}
        conflictMessages={toConflictMessages(revisions, fill)}
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
      {items.length > 0 ? (
        <List label={revisions[state]} className="border-t-0">
          {items.map((range) => (
            <UnsettledItem key={range.id} range={range} words={words} locale={locale} labels={labels(range)}>
              {range.can.settle ? (
                <SettleForm
                  action={settleAction}
                  target={toSettleTarget(range, slug, revision, listPosition)}
                  conflictMessages={toConflictMessages(revisions, fill)}
                  className="no-print flex flex-col items-start gap-2"
                >
                  {range.status === 'proposed' ? (
                    <SubmitButton size="small" name="choice" value="accept">
                      {revisions.accept}
                    </SubmitButton>
                  ) : null}
                  {range.settled ? (
                    <SubmitButton size="small" variant="secondary" name="choice" value="reopen">
                      {revisions.reopen}
                    </SubmitButton>
                  ) : null}
                  <LinkButton size="small" href={reportPath(slug, 'revisions', 'unsettled', range.id)}>
                    {revisions.pick}
                  </LinkButton>
                  {range.settled && range.status === 'orphaned' ? null : (
                    <SubmitButton size="small" variant="quiet" name="choice" value="orphan">
                      {revisions.orphan}
                    </SubmitButton>
                  )}
                </SettleForm>
              ) : null}
            </UnsettledItem>
          ))}
        </List>
      ) : (
        <div className="mt-5">
          {state === 'waiting' ? (
            <EmptyState title={revisions.noneWaiting} text={revisions.noneWaitingText} />
          ) : (
            <EmptyState title={revisions.noneReviewed} />
          )}
        </div>
      )}
      <Pagination
        label={shell.pages}
        first={one('cursor') ? { href: address({}), label: shell.first } : undefined}
        next={nextCursor ? { href: address({ cursor: nextCursor }), label: shell.more } : undefined}
      />
    </>
  )
}
