import { z } from 'zod'
import { may } from '@/lib/access/permissions'
import { openReportsWithChoices } from '@/lib/access/report-access'
import { annotationKinds } from '@/lib/annotations/schema'
import { decodeCursor, paging, timestamp, toCursorPage } from '@/lib/cursor'
import { countOpenThreads, findOpenThreads } from '@/lib/discussion/data/open-threads'
import { threadSubject } from '@/lib/discussion/schema'
import { id } from '@/lib/id'
import { instant, namedRef, pageOutput, titledReport } from '@/lib/output'
import { flagFilter, optionalFilter, reportFilter } from '@/lib/takeaways/schema'
import { query } from '@/lib/use-case'

/** What an open thread may be about: a takeaway, or an annotation of a kind. */
export const threadSubjects = ['takeaway', ...annotationKinds] as const

const openThreadOutput = z.object({
  id: z.uuid(),
  report: titledReport,
  ...threadSubject.shape,
  createdAt: instant,
  createdBy: namedRef,
  commentCount: z.number().int(),
  /** How the last visible comment begins, and whom it names. */
  last: z
    .object({
      id: z.uuid(),
      excerpt: z.string(),
      author: namedRef,
      createdAt: instant,
      mentions: z.array(
        z.object({ kind: z.enum(['person', 'department']), id: z.string(), text: z.string() }),
      ),
    })
    .nullable(),
})

/** The open threads on takeaways and annotations, those written in last first, with the count of all in these reports. */
export const listOpenThreads = query({
  name: 'list-open-threads',
  permission: 'discussion.read',
  input: z.object({
    report: reportFilter,
    kind: optionalFilter(z.enum(threadSubjects)),
    /** Only where the actor takes part. */
    mine: flagFilter,
    /** Only where the actor takes part or is named, and somebody else wrote last. */
    waiting: flagFilter,
    ...paging(30),
  }),
  output: pageOutput(openThreadOutput).extend({ total: z.number().int() }),
  async run(scope, { report, limit, cursor, ...filter }) {
    const after = decodeCursor(cursor, z.object({ at: timestamp, id }))
    const { access, choices } = await openReportsWithChoices(scope, report)
    const reader = { id: scope.actor.id, writes: may(scope.actor, 'comment.write') }
    const [found, total] = await Promise.all([
      findOpenThreads(scope.db, access, reader, filter, after, limit + 1),
      countOpenThreads(scope.db, access, scope.actor.id),
    ])
    const { items, nextCursor } = toCursorPage(found, limit, (last) => ({
      at: last.lastCommentAt,
      id: last.id,
    }))
    return { items: items.map(presentOpenThread), nextCursor, total, ...choices }
  },
})

function presentOpenThread(
  row: Awaited<ReturnType<typeof findOpenThreads>>[number],
): z.input<typeof openThreadOutput> {
  const { id, createdAt, commentCount, takeawayId, annotationId, annotationKind, last } = row
  return {
    ...{ id, createdAt, commentCount },
    report: { slug: row.report, title: row.reportTitle, titleEn: row.reportTitleEn },
    takeaway: takeawayId
      ? { id: takeawayId, code: row.code ?? '', title: row.title ?? '', titleEn: row.titleEn }
      : null,
    annotation:
      annotationId && annotationKind
        ? { id: annotationId, kind: annotationKind, quote: row.quote ?? '' }
        : null,
    createdBy: { id: row.starterId, name: row.starterName },
    last: last && {
      id: last.id,
      excerpt: last.excerpt,
      author: last.author,
      createdAt: new Date(last.at),
      mentions: last.mentions,
    },
  }
}
