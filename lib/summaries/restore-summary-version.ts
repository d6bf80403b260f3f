import { z } from 'zod'
import { openReports } from '@/lib/access/report-access'
import type { Particulars } from '@/lib/documents/summary-content'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { findPoints, findVersionTexts } from '@/lib/summaries/data/read'
import { type StoredOutlinePart, takeawayIdOf } from '@/lib/summaries/outline/schema'
import { summaryIdOutput } from '@/lib/summaries/schema'
import { summaryActivity, summarySubject } from '@/lib/summaries/subject'
import { saveVersion } from '@/lib/summaries/versions'
import { command } from '@/lib/use-case'
import { version } from '@/lib/version'

/** Saves an old version of a summary as its next one, without the points that are gone or that the actor may not see. */
export const restoreSummaryVersion = command({
  name: 'restore-summary-version',
  permission: 'summary.edit',
  /** `current` is the version that the person saw to stand; with another one, `conflict`. */
  input: z.object({ id, version, current: version }),
  output: summaryIdOutput.extend({ version: z.number().int() }),
  subject: summarySubject,
  async run(scope, { id, version, current }, { summary }) {
    const [found] = await findVersionTexts(scope.db, id, [version])
    if (!found) throw new DomainError('not-found')
    const { title, template, form, intro, closing } = found
    const outline = found.outline as StoredOutlinePart[]
    const chosen = outline.flatMap((part) => takeawayIdOf(part) ?? [])
    const points = await findPoints(scope.db, await openReports(scope), { chosen })
    const known = new Set(points.map((point) => point.id))
    const parts = outline.filter((part) => part.kind !== 'point' || known.has(part.takeawayId))
    const texts = { title, template, form, intro, closing, particulars: found.particulars as Particulars }
    return {
      id,
      title,
      version: await saveVersion(scope, summary, current, { ...texts, parts, path: 'outline' }),
    }
  },
  activity: (done) => summaryActivity('summary.edited', done, { title: done.result.title }),
})
