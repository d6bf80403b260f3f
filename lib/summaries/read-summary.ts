import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { openReports, seekReport } from '@/lib/access/report-access'
import { id } from '@/lib/id'
import { type Basis, changesSince, hashOf } from '@/lib/summaries/basis'
import { findBases } from '@/lib/summaries/data/basis'
import { findChoices } from '@/lib/summaries/data/points'
import { discussionOf, outlineOf } from '@/lib/summaries/outline'
import { summarySubject } from '@/lib/summaries/subject'
import { query } from '@/lib/use-case'

/**
 * One summary with its outline and what changed in the sources since its points were taken; points the reader may not
 * see, or that are gone, are counted as missing.
 */
export const readSummary = query({
  name: 'read-summary',
  permission: 'summary.read',
  input: z.object({ id }),
  subject: summarySubject,
  async run(scope, _input, { summary, ownerId, grant }) {
    const access = await openReports(scope)
    const about = summary.reportId ? await seekReport(scope, { reportId: summary.reportId }) : null
    const ids = summary.parts.flatMap((part) => part.takeawayId ?? [])
    const choices = await findChoices(scope.db, access, { chosen: ids })
    const now = await findBases(scope.db, access, summary.finish ? [] : ids)
    const byId = new Map(choices.map((choice) => [choice.id, choice]))
    const items = summary.parts.flatMap(({ takeawayId, takes }) => {
      const takeaway = takeawayId && byId.get(takeawayId)
      if (!takeaway) return []
      const { id, code, kind, title } = takeaway
      return [{ takeawayId: id, discussion: discussionOf(takes), code, kind, title }]
    })
    const changes = summary.parts.flatMap((part) => {
      const [basis, today] = [part.basis as Basis | null, now.get(part.takeawayId ?? '')]
      const changed = today ? changesSince(part, today) : []
      if (!basis || !today || changed.length === 0) return []
      return [{ partId: part.id, code: basis.code, title: basis.title, state: hashOf(today), changed }]
    })
    const owned = { ownerId, grant }
    return {
      id: summary.id,
      title: summary.title,
      template: summary.template,
      intro: summary.intro,
      closing: summary.closing,
      version: summary.version,
      createdAt: summary.createdAt,
      updatedAt: summary.updatedAt,
      finished: summary.finish && { at: summary.finish.finishedAt, by: summary.finish.finishedBy.name },
      report: about?.slug ?? null,
      owner: {
        id: summary.owner.id,
        name: summary.owner.name,
        department: summary.owner.department?.name ?? null,
      },
      outline: outlineOf(summary.parts),
      items,
      missing: ids.length - items.length,
      changes,
      choices,
      can: {
        edit: may(scope.actor, 'summary.edit', owned),
        share: may(scope.actor, 'summary.share', owned),
        delete: may(scope.actor, 'summary.delete', owned) && !summary.finish,
        reopen: may(scope.actor, 'summary.reopen', owned),
        duplicate: may(scope.actor, 'summary.create'),
      },
    }
  },
})
