import { z } from 'zod'
import { findReportAccess, openReports } from '@/lib/access/report-access'
import { id } from '@/lib/id'
import { findPoints } from '@/lib/summaries/data/read'
import { findSnapshots } from '@/lib/summaries/data/snapshots'
import { discussionLevel, partsFromRows } from '@/lib/summaries/outline/schema'
import { summaryOutput } from '@/lib/summaries/schema'
import { changesSinceSnapshot, snapshotHash, type TakeawaySnapshot } from '@/lib/summaries/snapshot'
import { summaryRights, summarySubject } from '@/lib/summaries/subject'
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
  async run(scope, _input, { summary }) {
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
      const { code, title, titleEn } = snapshot
      return [{ partId: part.id, code, title, titleEn, state: snapshotHash(current), changed }]
    })
    const { id, title, template, form, particulars, intro, closing, version, finish, owner } = summary
    const { createdAt, updatedAt } = summary
    return {
      ...{ id, title, template, form, particulars, intro, closing, version, createdAt, updatedAt },
      finished: finish && { at: finish.finishedAt, by: finish.finishedBy },
      report: report?.slug ?? null,
      owner: { id: owner.id, name: owner.name, department: owner.department?.name ?? null },
      outline: partsFromRows(summary.parts),
      items,
      missing: ids.length - items.length,
      changes,
      choices,
      can: summaryRights(scope.actor, summary),
    }
  },
})
