import { textFileRules } from '@/app/_entry/file-rules'
import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { reportTrail } from '@/app/(workspace)/_reports/trail'
import { adoptAction, reviseAction } from '@/app/(workspace)/reports/[slug]/revisions/actions'
import { AnchorCountBadges } from '@/components/revisions/anchor-count-badges'
import { ReviseForm } from '@/components/revisions/revise-form'
import { Badge } from '@/components/ui/badge'
import { ChineseText } from '@/components/ui/chinese-text'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { LinkButton } from '@/components/ui/link-button'
import { DoneNotice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { Timestamp } from '@/components/ui/timestamp'
import { reportPath, withQuery } from '@/lib/addresses'
import { listRevisions } from '@/lib/revisions/list-revisions'

export const generateMetadata = pageTitle((words) => words.revisions.title)

export default async function RevisionsPage({
  params,
  searchParams,
}: PageProps<'/reports/[slug]/revisions'>) {
  const user = await requireUser()
  const { words, locale, now, fill } = user
  const [{ slug }, search] = await Promise.all([params, searchParams])
  const [cursor, adopted] = [search.cursor, search.adopted].map((one) => [one].flat()[0])
  const { report, current, ranges, items, nextCursor, can } = await runQuery(listRevisions, { slug, cursor })
  const { revisions, shell } = words
  return (
    <>
      <PageHeader
        {...reportTrail(words, { ...report, slug, locale })}
        title={revisions.title}
        meta={revisions.hint}
        actions={
          <LinkButton href={reportPath(slug, 'revisions', 'unsettled')}>{revisions.unsettled}</LinkButton>
        }
      />
      <DoneNotice text={Number(adopted) === current && fill(revisions.adopted, { number: current })} />
      <Table
        caption={revisions.title}
        columns={[
          revisions.number,
          revisions.stored,
          { label: revisions.length, numeric: true },
          { label: revisions.anchorCounts, wide: true },
          revisions.actions,
        ]}
        rows={items.map((one) => ({
          key: String(one.number),
          cells: [
            <span key="number" className="flex flex-wrap items-center gap-2 whitespace-nowrap">
              {fill(revisions.revision, { number: one.number })}
              {one.current ? <Badge tone="jade">{revisions.current}</Badge> : null}
            </span>,
            <div key="stored">
              <Timestamp date={one.createdAt} now={now} locale={locale} />
              {one.createdBy ? <ChineseText className="ms-2">{one.createdBy.name}</ChineseText> : null}
              <span
                className="block font-mono text-ink-3 text-xs"
                title={`${revisions.checksum} ${one.sha256}`}
              >
                {one.sha256.slice(0, 12)}
              </span>
            </div>,
            fill(revisions.characters, { count: one.length }),
            one.anchorCounts ? (
              <AnchorCountBadges key="anchors" counts={one.anchorCounts} words={revisions} fill={fill} />
            ) : (
              <span key="anchors" className="text-ink-3 text-sm">
                {revisions.firstRevision}
              </span>
            ),
            <div key="actions" className="no-print flex flex-wrap gap-2">
              {one.number > 1 ? (
                <LinkButton
                  size="small"
                  href={withQuery(reportPath(slug, 'revisions', 'compare'), {
                    from: one.number - 1,
                    to: one.number,
                  })}
                >
                  {fill(revisions.compareBefore, { number: one.number - 1 })}
                </LinkButton>
              ) : null}
              {can.revise && !one.current ? (
                <ConfirmForm
                  action={adoptAction}
                  fields={{ slug, number: one.number, expected: current }}
                  label={revisions.adopt}
                  title={fill(revisions.adoptTitle, { number: one.number })}
                  text={revisions.adoptText}
                  confirm={revisions.adoptConfirm}
                  cancel={revisions.cancel}
                  size="small"
                  variant="secondary"
                />
              ) : null}
            </div>,
          ],
        }))}
      />
      <Pagination
        label={shell.pages}
        next={
          nextCursor
            ? { href: withQuery(reportPath(slug, 'revisions'), { cursor: nextCursor }), label: shell.more }
            : undefined
        }
      />
      {can.revise ? (
        <Section
          id="import"
          title={revisions.import}
          className="no-print mt-10"
          headingClass="font-serif text-xl"
        >
          <p className="mt-1 mb-4 text-ink-2 text-sm">{revisions.importHint}</p>
          <ReviseForm
            action={reviseAction}
            slug={slug}
            current={current}
            rules={textFileRules(user)}
            words={{
              text: revisions.text,
              textHint: revisions.textHint,
              file: revisions.file,
              fileHint: revisions.fileHint,
              save: revisions.save,
              stale: revisions.stale,
              working: fill(revisions.working, { count: ranges }),
            }}
          />
        </Section>
      ) : null}
    </>
  )
}
