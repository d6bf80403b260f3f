import {
  isLive,
  isSharedAnnotation,
  isShown,
  isStandingConclusion,
  readableReport,
  standingOutcome,
} from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import type { OutcomeKind } from '@/lib/discussion/schema'

/** An opinion: how a thread begins, and what became of it. */
export type OpinionRow = {
  threadId: string
  takeawayId: string
  /** Set for a thread on an annotation of the takeaway's statement. */
  annotationId: string | null
  /** The comment that it begins with. */
  commentId: string
  author: string
  department: string | null
  body: string
  at: Date
  /** Null while it is undecided. */
  outcome: OutcomeKind | null
  /** The reason of the outcome, or else the conclusion; empty where there is neither. */
  reason: string
  /** The comment that is the conclusion, where that is the reason. */
  conclusionId: string | null
}

/**
 * The opinions on these takeaways and on the annotations for staff of their statements, in the order of the takeaways and
 * then of time; without deleted and hidden comments.
 */
export function findOpinions(
  db: Db,
  access: ReportsAccess,
  takeawayIds: string[],
  limit: number,
): Promise<OpinionRow[]> {
  return db.$queryRaw<OpinionRow[]>`
    SELECT t.id AS "threadId", k.id AS "takeawayId", t."annotationId", c."commentId", c.author, c.department, c.body, c.at,
      x.kind AS outcome, coalesce(nullif(x.reason, ''), f.body, '') AS reason, f.id AS "conclusionId"
    FROM unnest(${takeawayIds}::uuid[]) WITH ORDINALITY AS listed(id, position)
    JOIN "Takeaway" k ON k.id = listed.id AND ${isLive()}
    JOIN "Report" r ON r.id = k."reportId" AND ${readableReport(access)}
    JOIN LATERAL (
      SELECT t.id, t."annotationId", t."createdAt" FROM "Thread" t WHERE t."takeawayId" = k.id
      UNION ALL
      SELECT t.id, t."annotationId", t."createdAt" FROM "Annotation" n JOIN "Thread" t ON t."annotationId" = n.id
      WHERE n."takeawayId" = k.id AND ${isSharedAnnotation()}
    ) t ON true
    JOIN LATERAL (
      SELECT c.id AS "commentId", u.name AS author, d.name AS department, c.body, c."createdAt" AS at
      FROM "Comment" c JOIN "User" u ON u.id = c."authorId" LEFT JOIN "Department" d ON d.id = u."departmentId"
      WHERE c."threadId" = t.id AND ${isShown()} ORDER BY c."createdAt", c.id LIMIT 1
    ) c ON true
    LEFT JOIN ${standingOutcome()}
    LEFT JOIN LATERAL (
      SELECT f.id, f.body FROM "Conclusion" e JOIN "Comment" f ON f.id = e."commentId" AND f."threadId" = t.id
      WHERE e."threadId" = t.id AND ${isStandingConclusion()} AND ${isShown('f')} AND coalesce(x.reason, '') = ''
    ) f ON true
    ORDER BY listed.position, t."createdAt", t.id
    LIMIT ${limit}::int`
}
