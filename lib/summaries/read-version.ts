import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { openReports } from '@/lib/access/report-access'
import { DomainError } from '@/lib/errors'
import { id } from '@/lib/id'
import { findChoices } from '@/lib/summaries/data/points'
import { findVersion } from '@/lib/summaries/data/read'
import { type OutlinePart, pointOf } from '@/lib/summaries/outline'
import { summarySubject } from '@/lib/summaries/subject'
import { query } from '@/lib/use-case'
import { version } from '@/lib/version'

/**
 * What a version of a summary said, and what the one after it says; their points by code and title as far as the
 * reader may see them.
 */
export const readVersion = query({
  name: 'read-version',
  permission: 'summary.read',
  input: z.object({ id, version }),
  subject: summarySubject,
  async run(scope, { id, version }, { summary, ownerId, grant }) {
    const { found, next } = await findVersion(scope.db, id, version)
    if (!found) throw new DomainError('not-found')
    const said = textOf(found)
    const after = next && textOf(next)
    const wanted = new Set(
      [said, after].flatMap((one) => one?.outline.flatMap((part) => pointOf(part) ?? []) ?? []),
    )
    const choices = await findChoices(scope.db, await openReports(scope), { chosen: [...wanted] })
    const points = choices.filter((choice) => wanted.has(choice.id))
    return {
      id,
      version,
      current: summary.version,
      ...said,
      next: after,
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

type Row = NonNullable<Awaited<ReturnType<typeof findVersion>>['found']>

function textOf({ title, template, intro, closing, outline }: Row) {
  return { title, template, intro, closing, outline: outline as OutlinePart[] }
}
