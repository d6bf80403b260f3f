import { forbidden } from 'next/navigation'
import { pageTitle, requireUser, runQuery } from '@/app/_entry/page'
import { reportTrail } from '@/app/(workspace)/_reports/trail'
import { shareAction } from '@/app/(workspace)/reports/actions'
import { ReadersForm } from '@/components/reading/readers-form'
import { PageHeader } from '@/components/ui/page-header'
import { listDepartments } from '@/lib/people/list-departments'
import { listPeople } from '@/lib/people/list-people'
import { readReport } from '@/lib/reports/read-report'

export const generateMetadata = pageTitle((words) => words.reports.share)

type NamedOption = { id: string; name: string }

export default async function ReadersPage({ params }: PageProps<'/reports/[slug]/readers'>) {
  const { words, locale } = await requireUser()
  const { slug } = await params
  const report = await runQuery(readReport, { slug })
  if (!report.can.share || !report.audiences) forbidden()
  const [people, departments] = await Promise.all([
    runQuery(listPeople, { limit: 100 }),
    runQuery(listDepartments, {}),
  ])
  const { reports } = words
  return (
    <>
      <PageHeader {...reportTrail(words, { ...report, slug, locale })} title={reports.share} />
      <ReadersForm
        action={shareAction}
        words={reports}
        slug={slug}
        audience={report.audience}
        people={toReaderChoices(people.items, report.audiences.users)}
        departments={toReaderChoices(departments, report.audiences.departments)}
      />
    </>
  )
}

/** All that are offered, with those chosen before first. */
function toReaderChoices(offered: NamedOption[], chosen: NamedOption[]) {
  const before = new Set(chosen.map((one) => one.id))
  const others = offered.filter((one) => !before.has(one.id))
  return [
    ...chosen.map(({ id, name }) => ({ id, name, chosen: true })),
    ...others.map(({ id, name }) => ({ id, name, chosen: false })),
  ]
}
