import { ChineseText } from '@/components/ui/chinese-text'
import { Link } from '@/components/ui/link'
import { List, ListRow } from '@/components/ui/list'
import { reportPath, withQuery } from '@/lib/addresses'

type HomeReport = {
  slug: string
  title: string
  source: string
  takeaways: string
  open: string
  /** Where the reader stopped in it. */
  reading: { section: string; label: string } | null
}

export function ReportList({ label, reports }: { label: string; reports: HomeReport[] }) {
  return (
    <List label={label}>
      {reports.map((report) => (
        <ListRow key={report.slug}>
          <Link href={reportPath(report.slug)} className="link font-medium font-serif text-lg">
            <ChineseText>{report.title}</ChineseText>
          </Link>
          {report.reading ? (
            <p>
              <Link href={withQuery(reportPath(report.slug), {}, report.reading.section)} className="link">
                {report.reading.label}
              </Link>
            </p>
          ) : null}
          <p className="flex flex-wrap gap-x-4 text-ink-2 text-sm">
            <span>{report.source}</span>
            <Link href={withQuery('/takeaways', { report: report.slug })} className="link">
              {report.takeaways}
            </Link>
            <Link href={withQuery('/threads', { report: report.slug })} className="link">
              {report.open}
            </Link>
          </p>
        </ListRow>
      ))}
    </List>
  )
}
