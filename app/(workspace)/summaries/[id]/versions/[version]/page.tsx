import type { Metadata } from 'next'
import { requireUser, runQuery } from '@/app/_entry/page'
import { loadPreferences } from '@/app/_entry/visitor'
import { summaryTrail } from '@/app/(workspace)/_summaries/trail'
import { restoreVersionAction } from '@/app/(workspace)/summaries/[id]/actions'
import { CompareRows } from '@/components/revisions/compare-rows'
import { lineWriter } from '@/components/summaries/outline-lines'
import { toVersionRows } from '@/components/summaries/version-rows'
import { VersionView } from '@/components/summaries/version-view'
import { Badge } from '@/components/ui/badge'
import { buttonClass } from '@/components/ui/button'
import { ChineseText } from '@/components/ui/chinese-text'
import { ConfirmForm } from '@/components/ui/confirm-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Timestamp } from '@/components/ui/timestamp'
import { apiPath, summaryPath, withQuery } from '@/lib/addresses'
import { readSummaryVersion } from '@/lib/summaries/read-summary-version'

type Props = PageProps<'/summaries/[id]/versions/[version]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words, fill } = await loadPreferences()
  return { title: fill(words.summaries.version, { version: (await params).version }) }
}

export default async function VersionPage({ params }: Props) {
  const { words, now, locale, fill } = await requireUser()
  const { id, version } = await params
  const found = await runQuery(readSummaryVersion, { id, version })
  const { summaries } = words
  const lineOf = lineWriter(found.points, words, locale)
  const known = new Set(found.points.map((point) => point.id))
  const gone = found.outline.filter((part) => part.kind === 'point' && !known.has(part.takeawayId)).length
  return (
    <>
      <PageHeader
        {...summaryTrail(
          words,
          { id, title: found.title },
          { href: summaryPath(id, 'versions'), label: summaries.versions },
        )}
        title={fill(summaries.version, { version: found.version })}
        meta={
          <>
            {found.version === found.current ? <Badge tone="jade">{summaries.versionNow}</Badge> : null}
            <ChineseText>{fill(summaries.savedBy, { name: found.savedBy.name })}</ChineseText>
            <Timestamp date={found.savedAt} now={now} locale={locale} />
          </>
        }
        actions={
          <>
            {found.version < found.current ? (
              <a
                href={withQuery(apiPath('summaries', id, 'export'), {
                  format: 'docx-changes',
                  from: found.version,
                  locale,
                })}
                download
                title={summaries.changesFileText}
                className={buttonClass({ variant: 'quiet' })}
              >
                {summaries.changesFile}
              </a>
            ) : null}
            {found.can.restore ? (
              <ConfirmForm
                action={restoreVersionAction}
                fields={{ id, version: found.version, current: found.current }}
                label={summaries.restore}
                title={fill(summaries.restoreTitle, { version: found.version })}
                text={summaries.restoreText}
                cancel={summaries.cancel}
                variant="secondary"
              />
            ) : null}
          </>
        }
      />
      {gone > 0 && found.can.restore ? (
        <Notice tone="warm" className="mb-4">
          {fill(summaries.versionMissing, { count: gone })}
        </Notice>
      ) : null}
      <Section id="says" title={summaries.versionContent} headingClass="mb-2 text-lg">
        <VersionView version={found} lineOf={lineOf} words={summaries} kinds={words.composer.templates} />
      </Section>
      {found.next ? (
        <Section id="differs" title={summaries.versionDiffers} className="mt-8" headingClass="mb-2 text-lg">
          <CompareRows
            rows={toVersionRows(found, found.next, lineOf, words)}
            labels={{
              same: summaries.versionSame,
              changed: summaries.versionChanged,
              added: summaries.versionAdded,
              removed: summaries.versionRemoved,
              moved: summaries.versionMoved,
              old: summaries.versionThis,
              new: summaries.versionNext,
              nothing: summaries.nothing,
              unchanged: (count) => fill(summaries.versionUnchanged, { count }),
            }}
          />
        </Section>
      ) : null}
    </>
  )
}
