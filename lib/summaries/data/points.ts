import { isLive, isShown, isStandingConclusion, readableReport } from '@/lib/access/data/visibility'
import type { ReportsAccess } from '@/lib/access/report-access'
import type { Db } from '@/lib/db'
import { maxPoints, type PointRow } from '@/lib/summaries/schema'

/** What is never left out. */
type PointPriority = { chosen?: string[]; about?: string }

/** The points offered when composing, in report order, newest report first: those chosen already, those of the report it is about, and other living takeaways of readable reports, at most `mostPoints`. */
export function findPoints(
  db: Db,
  access: ReportsAccess,
  { chosen = [], about = '' }: PointPriority = {},
): Promise<PointRow[]> {
  return db.$queryRaw<PointRow[]>`
    SELECT offered.id, code, kind, title, "titleEn", h.name AS theme, h."nameEn" AS "themeEn", report,
      EXISTS (SELECT 1 FROM "Conclusion" o JOIN "Thread" t ON t.id = o."threadId"
        JOIN "Comment" c ON c.id = o."commentId" AND ${isShown()}
        WHERE t."takeawayId" = offered.id AND ${isStandingConclusion('o')} OFFSET 0) AS concluded
    FROM (
      SELECT k.id, k.code, k.kind::text AS kind, k.title, k."titleEn", k."themeId", k."reportId", k.position,
        jsonb_build_object('slug', r.slug, 'title', r.title, 'titleEn', r."titleEn") AS report
      FROM "Takeaway" k JOIN "Report" r ON r.id = k."reportId"
      WHERE ${isLive()} AND ${readableReport(access)}
      ORDER BY (k.id = ANY(${chosen}::uuid[])) DESC, (r.slug = ${about}) DESC, k."reportId" DESC, k.position, k.id
      LIMIT ${maxPoints}
    ) offered
    LEFT JOIN "Theme" h ON h.id = offered."themeId"
    ORDER BY offered."reportId" DESC, offered.position, offered.id`
}
