import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { StaticHtml } from '@/app/_entry/static-html'
import { BackupOverview } from '@/components/backup/backup-overview'
import { PeopleTabs } from '@/components/people/people-tabs'
import { PageHeader } from '@/components/ui/page-header'
import { listBackups } from '@/lib/backup/list-backups'

export const generateMetadata = pageTitle((words) => words.backup.title)

/** The backups of this installation, for administrators. */
export default async function BackupsPage() {
  const { words, locale } = await requireUser()
  const found = await runQuery(listBackups, {})
  return (
    <>
      <PageHeader title={words.backup.title} meta={words.backup.text} />
      <PeopleTabs words={words.people} at="backups" />
      <StaticHtml>
        <BackupOverview found={found} words={words.backup} locale={locale} />
      </StaticHtml>
    </>
  )
}
