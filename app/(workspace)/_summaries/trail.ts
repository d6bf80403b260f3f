import type { BreadcrumbStep } from '@/components/ui/breadcrumbs'
import { summaryPath } from '@/lib/addresses'
import type { Messages } from '@/lib/i18n/messages'

/** The way to a page below the summaries, or below one of them. */
export function summaryTrail(
  { summaries }: Messages,
  summary?: { id: string; title: string },
  ...below: BreadcrumbStep[]
) {
  const steps = summary ? [{ href: summaryPath(summary.id), label: summary.title, lang: 'zh-CN' }] : []
  return {
    trailLabel: summaries.title,
    trail: [{ href: '/summaries', label: summaries.title }, ...steps, ...below],
  }
}
