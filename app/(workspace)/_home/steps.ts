import type { Permission } from '@/lib/access/permissions'
import type { Messages } from '@/lib/i18n/messages'

/** What to do first, by what the person may do and whether there is a report. */
export function firstSteps(
  steps: Messages['shell']['steps'],
  can: (permission: Permission) => boolean,
  hasReports: boolean,
) {
  if (can('people.manage'))
    return [
      ...(hasReports ? [] : [{ href: '/reports/new', label: steps.importReport }]),
      { href: '/people/invite', label: steps.invitePeople },
      { href: '/people/mail', label: steps.checkMail },
    ]
  if (can('annotation.write') && can('summary.create'))
    return [
      { href: '/reports', label: steps.annotate },
      { href: '/takeaways', label: steps.discuss },
      { href: '/summaries/new', label: steps.compose },
    ]
  return [
    { href: '/reports', label: steps.readReport },
    { href: '/takeaways', label: steps.readTakeaways },
    { href: '/summaries', label: steps.readSummaries },
  ]
}
