import type { BreadcrumbStep } from '@/components/ui/breadcrumbs'
import { reportPath } from '@/lib/addresses'
import type { Messages } from '@/lib/i18n/messages'

/** The way to a page below the reports, or below one of them. */
export function reportTrail(
  { reports, takeaways }: Messages,
  report?: { slug: string; title: string },
  ...below: BreadcrumbStep[]
) {
  const steps = report ? [{ href: reportPath(report.slug), label: report.title, lang: 'zh-CN' }] : []
  return {
    trailLabel: takeaways.breadcrumb,
    trail: [{ href: '/reports', label: reports.title }, ...steps, ...below],
  }
}
