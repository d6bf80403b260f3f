import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { summaryTrail } from '@/app/(workspace)/_summaries/trail'
import { Badge } from '@/components/ui/badge'
import { ChineseText } from '@/components/ui/chinese-text'
import { List, ListRow } from '@/components/ui/list'
import { DoneNotice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { Timestamp } from '@/components/ui/timestamp'
import { summaryPath } from '@/lib/addresses'
import { listSummaryVersions } from '@/lib/summaries/list-summary-versions'

const maxVersions = 200

export const generateMetadata = pageTitle((words) => words.summaries.versions)

export default async function VersionsPage({ params, searchParams }: PageProps<'/summaries/[id]/versions'>) {
  const { words, now, locale, fill } = await requireUser()
  const [{ id }, search] = await Promise.all([params, searchParams])
  const { title, version, items } = await runQuery(listSummaryVersions, { id })
  const { summaries } = words
  const restored = Number([search.restored].flat()[0])
  return (
    <>
      <PageHeader
        {...summaryTrail(words, { id, title })}
        title={summaries.versions}
        meta={summaries.versionsHint}
      />
      <DoneNotice text={restored > 0 && fill(summaries.restored, { version: restored })} />
      <List label={summaries.versions}>
        {items.map((one) => (
          <ListRow key={one.version} className="flex flex-wrap items-baseline justify-between gap-x-6">
            <span className="flex flex-wrap items-baseline gap-x-3">
              <a href={summaryPath(id, 'versions', one.version)} className="link font-medium">
                {fill(summaries.version, { version: one.version })}
              </a>
              <ChineseText>{one.title}</ChineseText>
              {one.version === version ? <Badge tone="jade">{summaries.versionNow}</Badge> : null}
            </span>
            <span className="flex flex-wrap gap-x-4 text-ink-2 text-sm">
              <ChineseText>{fill(summaries.savedBy, { name: one.savedBy.name })}</ChineseText>
              <Timestamp date={one.savedAt} now={now} locale={locale} />
            </span>
          </ListRow>
        ))}
      </List>
      {items.length >= maxVersions ? (
        <p className="mt-3 text-ink-3 text-sm">{summaries.versionsLimit}</p>
      ) : null}
    </>
  )
}
