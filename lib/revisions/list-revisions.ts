import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { decodeCursor, paging, toCursorPage } from '@/lib/cursor'
import { instant, namedRef, pageOutput } from '@/lib/output'
import { slug } from '@/lib/reports/schema'
import { countRanges } from '@/lib/revisions/data/anchors'
import { findRevisions } from '@/lib/revisions/data/revisions'
import { anchorCountsOutput } from '@/lib/revisions/range'
import { query } from '@/lib/use-case'

const revisionCursor = z.object({ number: z.int32() })

/** A page of the revisions of a report, newest first, each with its anchors by status, null for the first. */
export const listRevisions = query({
  name: 'list-revisions',
  permission: 'report.read',
  input: z.object({ slug, ...paging(30) }),
  output: pageOutput(
    z.object({
      number: z.number().int(),
      sha256: z.string(),
      current: z.boolean(),
      sourceName: z.string().nullable(),
      createdAt: instant,
      createdBy: namedRef.nullable(),
      /** Of the first revision there are none. */
      anchorCounts: anchorCountsOutput.nullable(),
    }),
  ),
  report: ({ slug }) => ({ slug }),
  async run(scope, { limit, cursor }, { access }) {
    const before = decodeCursor(cursor, revisionCursor)?.number ?? null
    const rows = await findRevisions(scope.db, access, scope.actor.id, before, limit + 1)
    const page = toCursorPage(rows, limit, ({ number }) => ({ number }))
    const items = page.items.map(({ number, sha256, createdAt, length, ...row }) => {
      const { same, moved, proposed, orphaned } = row
      return {
        ...{ number, sha256, createdAt, length, sourceName: row.originalName },
        createdBy: row.createdById ? { id: row.createdById, name: row.createdBy ?? '' } : null,
        current: number === access.currentRevision,
        anchorCounts: number > 1 ? { same, moved, proposed, orphaned } : null,
      }
    })
    return {
      report: { slug: access.slug, title: access.title, titleEn: access.titleEn },
      current: access.currentRevision,
      ranges: await countRanges(scope.db, access, scope.actor.id),
      ...page,
      items,
      can: { revise: may(scope.actor, 'report.revise') },
    }
  },
})
