import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { openReports } from '@/lib/access/report-access'
import type { Particulars } from '@/lib/documents/summary-content'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { findPoints, findSummaryVersion } from '@/lib/summaries/data/read'
import { type StoredOutlinePart, takeawayIdOf } from '@/lib/summaries/outline/schema'
import { summaryVersionOutput } from '@/lib/summaries/schema'
import { summarySubject } from '@/lib/summaries/subject'
import { query } from '@/lib/use-case'
import { version } from '@/lib/version'

/**
 * What a version of a summary said, and what the one after it says; their points by code and title as far as the
 * reader may see them.
 */
export const readSummaryVersion = query({
  name: 'read-summary-version',
  permission: 'summary.read',
  input: z.object({ id, version }),
  output: summaryVersionOutput,
  subject: summarySubject,
  async run(scope, { id, version }, { summary, ownerId, grant }) {
    const { found, next } = await findSummaryVersion(scope.db, id, version)
    if (!found) throw new DomainError('not-found')
    const text = toVersionText(found)
    const nextText = next && toVersionText(next)
    const takeawayIds = new Set(
      [text, nextText].flatMap((one) => one?.outline.flatMap((part) => takeawayIdOf(part) ?? []) ?? []),
    )
    const choices = await findPoints(scope.db, await openReports(scope), { chosen: [...takeawayIds] })
    const points = choices.filter((choice) => takeawayIds.has(choice.id))
    return {
      id,
      version,
      current: summary.version,
      ...text,
      next: nextText,
      points: points.map(({ id, code, title, titleEn }) => ({ id, code, title, titleEn })),
      savedAt: found.savedAt,
      savedBy: found.savedBy,
      can: {
        restore:
          !summary.finish &&
          version < summary.version &&
          may(scope.actor, 'summary.edit', { ownerId, grant }),
      },
    }
  },
})

type SummaryVersionRow = NonNullable<Awaited<ReturnType<typeof findSummaryVersion>>['found']>

function toVersionText({ title, template, form, particulars, intro, closing, outline }: SummaryVersionRow) {
  return {
    ...{ title, template, form, intro, closing },
    particulars: particulars as Particulars,
    outline: outline as StoredOutlinePart[],
  }
}
