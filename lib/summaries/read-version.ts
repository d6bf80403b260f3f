import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { openReports } from '@/lib/access/report-access'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { findChoices } from '@/lib/summaries/data/points'
import { findVersion } from '@/lib/summaries/data/read'
import type { OutlinePart } from '@/lib/summaries/outline'
import { summarySubject } from '@/lib/summaries/subject'
import { query } from '@/lib/use-case'
import { version } from '@/lib/version'

/** What a version of a summary said, its points by code and title as far as the reader may see them. */
export const readVersion = query({
  name: 'read-version',
  permission: 'summary.read',
  input: z.object({ id, version }),
  subject: summarySubject,
  async run(scope, { id, version }, { summary, ownerId, grant }) {
    const found = await findVersion(scope.db, id, version)
    if (!found) throw new DomainError('not-found')
    const outline = found.outline as OutlinePart[]
    const wanted = outline.flatMap((part) => (part.kind === 'point' ? [part.takeawayId] : []))
    const choices = await findChoices(scope.db, await openReports(scope), wanted)
    const points = choices.filter((choice) => wanted.includes(choice.id))
    const { title, template, intro, closing, savedAt, savedBy } = found
    return {
      id,
      version,
      current: summary.version,
      title,
      template,
      intro,
      closing,
      outline,
      points: points.map(({ id, code, title, titleEn }) => ({ id, code, title, titleEn })),
      savedAt,
      savedBy: savedBy.name,
      can: { edit: !summary.finish && may(scope.actor, 'summary.edit', { ownerId, grant }) },
    }
  },
})
