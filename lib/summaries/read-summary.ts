import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { findReportAccess, openReports } from '@/lib/access/report-access'
import { id } from '@/lib/id'
import { findPoints } from '@/lib/summaries/data/read'
import { findSnapshots } from '@/lib/summaries/data/snapshots'
import { discussionLevel, partsFromRows } from '@/lib/summaries/outline/schema'
import { summaryOutput } from '@/lib/summaries/schema'
import { changesSinceSnapshot, snapshotHash, type TakeawaySnapshot } from '@/lib/summaries/snapshot'
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
  output: summaryOutput,
  subject: summarySubject,
  async run(scope, _input, { summary, ownerId, grant }) {
    const access = await openReports(scope)
    const report = summary.reportId ? await findReportAccess(scope, { reportId: summary.reportId }) : null
    const ids = summary.parts.flatMap((part) => part.takeawayId ?? [])
    const choices = await findPoints(scope.db, access, { chosen: ids })
    const snapshots = await findSnapshots(scope.db, access, summary.finish ? [] : ids)
    const byId = new Map(choices.map((choice) => [choice.id, choice]))
    const items = summary.parts.flatMap(({ takeawayId, sections }) => {
      const takeaway = takeawayId && byId.get(takeawayId)
      if (!takeaway) return []
      const { id, code, kind, title } = takeaway
      return [{ takeawayId: id, discussion: discussionLevel(sections), code, kind, title }]
    })
    const changes = summary.parts.flatMap((part) => {
      const [snapshot, current] = [
        part.snapshot as TakeawaySnapshot | null,
        snapshots.get(part.takeawayId ?? ''),
      ]
      const changed = current ? changesSinceSnapshot(part, current) : []
      if (!snapshot || !current || changed.length === 0) return []
      return [
        {
          partId: part.id,
          code: snapshot.code,
          title: snapshot.title,
          titleEn: snapshot.titleEn,
          state: snapshotHash(current),
          changed,
        },
      ]
    })
    const owned = { ownerId, grant }
    return {
      id: summary.id,
      title: summary.title,
      template: summary.template,
      form: summary.form,
      particulars: summary.particulars,
      intro: summary.intro,
      closing: summary.closing,
      version: summary.version,
      createdAt: summary.createdAt,
      updatedAt: summary.updatedAt,
      finished: summary.finish && { at: summary.finish.finishedAt, by: summary.finish.finishedBy },
      report: report?.slug ?? null,
      owner: {
        id: summary.owner.id,
        name: summary.owner.name,
        department: summary.owner.department?.name ?? null,
      },
      outline: partsFromRows(summary.parts),
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
