import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { reportTrail } from '@/app/(workspace)/_reports/trail'
import { AnchorCountBadges } from '@/components/revisions/anchor-count-badges'
import { CompareRows } from '@/components/revisions/compare-rows'
import { Button } from '@/components/ui/button'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { reportPath } from '@/lib/addresses'
import { compareRevisions } from '@/lib/revisions/compare-revisions'
import { countEdits } from '@/lib/text/comparison'

export const generateMetadata = pageTitle((words) => words.revisions.compareTitle)

export default async function ComparePage({
  params,
  searchParams,
}: PageProps<'/reports/[slug]/revisions/compare'>) {
  const { words, locale, fill } = await requireUser()
  const [{ slug }, search] = await Promise.all([params, searchParams])
  const [from, to] = [search.from, search.to].map((one) => [one].flat()[0])
  const compared = await runQuery(compareRevisions, { slug, from, to })
  const { revisions } = words
  const { anchorCounts, rows } = compared
  const named = (number: number) => fill(revisions.revision, { number })
  const waiting =
    anchorCounts && compared.to.number === compared.current
      ? anchorCounts.proposed + anchorCounts.orphaned
      : 0
  const changes = rows.reduce((count, row) => count + countEdits(row), 0)
  return (
    <>
      <PageHeader
        {...reportTrail(
          words,
          { ...compared.report, slug, locale },
          { href: reportPath(slug, 'revisions'), label: revisions.title },
        )}
        title={revisions.compareTitle}
        meta={
          <>
            <span>
              {fill(revisions.compareFromTo, { from: compared.from.number, to: compared.to.number })}
            </span>
            {changes > 0 ? (
              <a href="#edit-1" className="link">
                {fill(revisions.changeCount, { count: changes })}
              </a>
            ) : (
              <span>{fill(revisions.changeCount, { count: changes })}</span>
            )}
          </>
        }
      />
      <form className="no-print mb-5 flex flex-wrap items-end gap-3">
        {(['from', 'to'] as const).map((side) => (
          <div key={side} className="w-40">
            <Select
              name={side}
              label={revisions[side]}
              defaultValue={compared[side].number}
              options={compared.numbers.map((number) => [number, named(number)])}
            />
          </div>
        ))}
        <Button type="submit">{revisions.show}</Button>
      </form>
      {anchorCounts ? (
        <Notice
          className="mb-6"
          tone={waiting > 0 ? 'warm' : 'info'}
          title={fill(revisions.anchorCountsTitle, { number: compared.to.number })}
          action={
            waiting > 0 ? (
              <LinkButton size="small" href={reportPath(slug, 'revisions', 'unsettled')}>
                {revisions.reviewLink}
              </LinkButton>
            ) : null
          }
        >
          <AnchorCountBadges counts={anchorCounts} words={revisions} fill={fill} />
        </Notice>
      ) : null}
      {changes === 0 ? <p className="mb-4 text-ink-2">{revisions.identical}</p> : null}
      <CompareRows
        rows={rows}
        labels={{
          same: revisions.rowSame,
          changed: revisions.rowChanged,
          added: revisions.rowAdded,
          removed: revisions.rowRemoved,
          moved: revisions.rowMoved,
          old: named(compared.from.number),
          new: named(compared.to.number),
          nothing: revisions.nothingHere,
          unchanged: (count) => fill(revisions.unchangedRows, { count }),
          edits: {
            number: (first, last) =>
              fill(revisions.editNumber, {
                number: first === last ? String(first) : `${first}–${last}`,
                count: changes,
              }),
            previous: revisions.previousEdit,
            next: revisions.nextEdit,
            unchanged: (count) => fill(revisions.unchangedSentences, { count }),
          },
        }}
      />
    </>
  )
}
