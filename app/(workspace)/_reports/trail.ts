import type { BreadcrumbStep } from '@/components/ui/breadcrumbs'
import { reportPath } from '@/lib/addresses'
import type { Locale } from '@/lib/i18n/locale'
import type { Messages } from '@/lib/i18n/messages'
import { titleOf } from '@/lib/i18n/title'

/** The way to a page below the reports, or below one of them. */
export function reportTrail(
  { reports, takeaways }: Messages,
  report?: { slug: string; title: string; titleEn: string | null; locale: Locale },
  ...below: BreadcrumbStep[]
) {
  const label = report && titleOf(report, report.locale)
  const lang = label === report?.title ? 'zh-CN' : undefined
  const steps = report && label ? [{ href: reportPath(report.slug), label, lang }] : []
  return {
    trailLabel: takeaways.breadcrumb,
    trail: [{ href: '/reports', label: reports.title }, ...steps, ...below],
  }
}
