import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { openReports } from '@/lib/access/report-access'
import { id } from '@/lib/id'
import { findChoices } from '@/lib/summaries/data/points'
import { summarySubject } from '@/lib/summaries/subject'
import { query } from '@/lib/use-case'

/** One summary with its points in order; points the reader may not see, or that are gone, are counted as missing. */
export const readSummary = query({
  name: 'read-summary',
  permission: 'summary.read',
  input: z.object({ id }),
  subject: summarySubject,
  async run(scope, _input, { summary }) {
    const access = await openReports(scope)
    const choices = await findChoices(
      scope.db,
      access,
      summary.items.map((item) => item.takeawayId),
    )
    const byId = new Map(choices.map((choice) => [choice.id, choice]))
    const items = summary.items.flatMap((item) => {
      const takeaway = byId.get(item.takeawayId)
      return takeaway ? [{ ...item, code: takeaway.code, kind: takeaway.kind, title: takeaway.title }] : []
    })
    return {
      id: summary.id,
      title: summary.title,
      intro: summary.intro,
      closing: summary.closing,
      version: summary.version,
      createdAt: summary.createdAt,
      updatedAt: summary.updatedAt,
      report: access.reports.find((one) => one.id === summary.reportId)?.slug ?? null,
      owner: {
        id: summary.owner.id,
        name: summary.owner.name,
        department: summary.owner.department?.name ?? null,
      },
      items,
      missing: summary.items.length - items.length,
      choices,
      can: { edit: may(scope.actor, 'summary.edit', { ownerId: summary.ownerId }) },
    }
  },
})
